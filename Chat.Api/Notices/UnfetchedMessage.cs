using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Notices;

/// <summary>
/// A user has messages of a peer that the API has not served yet, and is to be reminded. One row stands for a user and a peer, however
/// many messages wait, and an index finds the rows that are due.
/// </summary>
internal sealed class UnfetchedMessage
{
    public required long UserId { get; init; }

    public required long PeerId { get; init; }

    /// <summary>The newest of them. The row goes when the API serves it.</summary>
    public required long Seq { get; init; }

    /// <summary>When to repeat the notice.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>How often it came due since the newest message; each time doubles the pause.</summary>
    public required int Times { get; init; }
}

internal sealed class UnfetchedTable : IEntityTypeConfiguration<UnfetchedMessage>
{
    public void Configure(EntityTypeBuilder<UnfetchedMessage> unfetched)
    {
        unfetched.ToTable("unfetched");
        unfetched.HasKey(u => new { u.UserId, u.PeerId });
        unfetched.HasIndex(u => u.DueAt);
        unfetched.HasOne<User>().WithMany().HasForeignKey(u => u.UserId).OnDelete(DeleteBehavior.Cascade);
        unfetched.HasOne<User>().WithMany().HasForeignKey(u => u.PeerId).OnDelete(DeleteBehavior.Cascade);
    }
}
