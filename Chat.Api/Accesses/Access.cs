using Chat.Api.Conversations;
using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Accesses;

/// <summary>
/// A page of a conversation that an admin read. The API's role can write entries and read them, and can neither change nor delete one.
/// </summary>
internal sealed class Access
{
    public required long ConversationId { get; init; }

    /// <summary>The entry's number in its conversation: 1, 2, 3 …</summary>
    public required long Number { get; init; }

    public required Guid RequestId { get; init; }

    public required long ReaderId { get; init; }

    /// <summary>The <c>seq</c> of the first message of the page; 0 when the page was empty.</summary>
    public required long FromSeq { get; init; }

    /// <summary>The <c>seq</c> of the last message of the page; 0 when the page was empty.</summary>
    public required long ToSeq { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The seal of the entry before this one; empty for the first.</summary>
    public required byte[] Previous { get; init; }

    /// <summary>The seal: a code over this entry and the one before it, which only a holder of the key can make.</summary>
    public required byte[] Mac { get; init; }
}

internal sealed class AccessTable : IEntityTypeConfiguration<Access>
{
    public const string Name = "accesses";

    public void Configure(EntityTypeBuilder<Access> access)
    {
        access.ToTable(Name);
        access.HasKey(a => new { a.ConversationId, a.Number });
        access.HasOne<Conversation>().WithMany().HasForeignKey(a => a.ConversationId).OnDelete(DeleteBehavior.Restrict);
        access.HasOne<AccessRequest>().WithMany().HasForeignKey(a => a.RequestId).OnDelete(DeleteBehavior.Restrict);
        access.HasOne<User>().WithMany().HasForeignKey(a => a.ReaderId).OnDelete(DeleteBehavior.Restrict);
    }
}
