using Chat.Api.Conversations;
using Chat.Api.Database;
using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Messages;

/// <summary>A message. Only this feature reads or writes <see cref="Body"/>.</summary>
internal sealed class Message
{
    public required long ConversationId { get; init; }

    /// <summary>1, 2, 3 … within the conversation, in the order of commit.</summary>
    public required long Seq { get; init; }

    /// <summary>
    /// The number of the message's newest change. Sending, editing, deleting and reacting each take the conversation's next number.
    /// </summary>
    public required long Change { get; init; }

    public required long SenderId { get; init; }

    /// <summary>The id that the sender's browser made: a second send with the same id makes no second message.</summary>
    public required Guid ClientId { get; init; }

    /// <summary>The id of the data key that seals the text; null after deletion.</summary>
    public long? KeyId { get; init; }

    /// <summary>The sealed text; null after deletion.</summary>
    public byte[]? Body { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>Whether the message is a coach's away text, sent by the system.</summary>
    public required bool Automatic { get; init; }

    /// <summary>The <see cref="Seq"/> of the message that this one answers, in the same conversation; null when there is none.</summary>
    public long? ReplyTo { get; init; }

    /// <summary>The sender's reaction to the message.</summary>
    public Reaction? SenderReaction { get; init; }

    /// <summary>The reaction of the sender's peer to the message.</summary>
    public Reaction? RecipientReaction { get; init; }
}

internal sealed class MessageTable : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.ToTable("messages");
        message.HasKey(m => new { m.ConversationId, m.Seq });
        message.HasIndex(m => new { m.ConversationId, m.Change }).IsUnique();
        message.HasIndex(m => new { m.ConversationId, m.SenderId, m.ClientId }).IsUnique();
        message.HasOne<Conversation>().WithMany().HasForeignKey(m => m.ConversationId).OnDelete(DeleteBehavior.Restrict);
        message.HasOne<User>().WithMany().HasForeignKey(m => m.SenderId).OnDelete(DeleteBehavior.Restrict);
        message.HasIndex(m => new { m.ConversationId, m.ReplyTo }).HasFilter("reply_to IS NOT NULL");
        message.HasOne<Message>().WithMany().HasForeignKey(m => new { m.ConversationId, m.ReplyTo }).OnDelete(DeleteBehavior.Restrict);
        message.Property(m => m.SenderReaction).HasConversion(StoredName.Of<Reaction>());
        message.Property(m => m.RecipientReaction).HasConversion(StoredName.Of<Reaction>());
    }
}
