using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Notices;

/// <summary>
/// A reminder that a user has unserved messages of a peer. There is one row per user and peer, however many messages wait; an index finds
/// the due rows.
/// </summary>
internal sealed class UnfetchedMessage
{
    public required long UserId { get; init; }

    public required long PeerId { get; init; }

    /// <summary>The newest unserved message. The row is deleted when the API serves that message.</summary>
    public required long Seq { get; init; }

    /// <summary>When to repeat the notice.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The number of times that the row came due since the newest message; each time doubles the pause.</summary>
    public required int Times { get; init; }

    /// <summary>When the first of the unserved messages was stored.</summary>
    public DateTimeOffset WaitsSince { get; init; }

    /// <summary>When the newest of the unserved messages was stored; an insert leaves the column to its default.</summary>
    public DateTimeOffset NewestAt { get; init; }
}

internal sealed class UnfetchedTable : IEntityTypeConfiguration<UnfetchedMessage>
{
    public void Configure(EntityTypeBuilder<UnfetchedMessage> unfetched)
    {
        unfetched.ToTable("unfetched");
        unfetched.HasKey(u => new { u.UserId, u.PeerId });
        unfetched.HasIndex(u => u.DueAt);
        unfetched.Property(u => u.WaitsSince).HasDefaultValueSql("clock_timestamp()");
        unfetched.Property(u => u.NewestAt).HasDefaultValueSql("clock_timestamp()");
        unfetched.HasOne<User>().WithMany().HasForeignKey(u => u.UserId).OnDelete(DeleteBehavior.Cascade);
        unfetched.HasOne<User>().WithMany().HasForeignKey(u => u.PeerId).OnDelete(DeleteBehavior.Cascade);
    }
}
