using Chat.Api.Conversations;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Messages;

/// <summary>A message. Only this feature reads or writes <see cref="Text"/>.</summary>
internal sealed class Message
{
    public required long ConversationId { get; init; }

    /// <summary>1, 2, 3 … within the conversation, in the order of commit.</summary>
    public required long Seq { get; init; }

    /// <summary>The change of the conversation that made it what it is: sending, editing and deleting each take the next one.</summary>
    public required long Change { get; init; }

    public required long SenderId { get; init; }

    /// <summary>Made by the sender's browser: the same one again is the same message.</summary>
    public required Guid ClientId { get; init; }

    /// <summary>Empty once deleted.</summary>
    public required string Text { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>Whether it is a coach's away text, given by the system.</summary>
    public required bool Automatic { get; init; }

    public MessageDto ToDto() => new(Seq, Change, ClientId, UserIds.Format(SenderId), Text, SentAt, EditedAt, DeletedAt, Automatic);
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
    }
}
