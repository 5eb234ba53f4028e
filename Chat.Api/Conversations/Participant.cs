using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Conversations;

/// <summary>
/// A user's marks in a conversation. The row is apart from <see cref="Conversation"/>, so that reading never waits for writing.
/// </summary>
internal sealed class Participant
{
    public required long UserId { get; init; }

    public required long PeerId { get; init; }

    public required long ConversationId { get; init; }

    /// <summary>The user has read up to this <c>seq</c>.</summary>
    public long ReadSeq { get; set; }

    /// <summary>The API has served the user up to this <c>seq</c>.</summary>
    public long DeliveredSeq { get; set; }

    /// <summary>The user keeps the conversation at the top of the list.</summary>
    public bool Pinned { get; set; }

    /// <summary>The user marked the conversation as unread after reading it. The peer is not told.</summary>
    public bool MarkedUnread { get; set; }

    /// <summary>The user need not answer the messages up to this <c>seq</c>.</summary>
    public long SettledSeq { get; set; }
}

internal sealed class ParticipantTable : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> participant)
    {
        participant.ToTable("participants");
        participant.HasKey(p => new { p.UserId, p.PeerId });
        participant.Property(p => p.Pinned).HasDefaultValue(false);
        participant.Property(p => p.MarkedUnread).HasDefaultValue(false);
        participant.Property(p => p.SettledSeq).HasDefaultValue(0L);
        participant.HasOne<Conversation>().WithMany().HasForeignKey(p => p.ConversationId).OnDelete(DeleteBehavior.Restrict);
        participant.HasOne<User>().WithMany().HasForeignKey(p => p.PeerId).OnDelete(DeleteBehavior.Restrict);
        participant.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
