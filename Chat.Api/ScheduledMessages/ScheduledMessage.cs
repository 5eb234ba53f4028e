using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.ScheduledMessages;

/// <summary>A text that its sender wants to be sent later. Until then it is no message, and the peer does not learn of it.</summary>
internal sealed class ScheduledMessage
{
    public long Id { get; init; }

    public required long SenderId { get; init; }

    public required long PeerId { get; init; }

    /// <summary>Made by the sender's browser. The message that it becomes has the same one, and so is sent once.</summary>
    public required Guid ClientId { get; init; }

    public required string Text { get; init; }

    /// <summary>When the sender wants it to be sent.</summary>
    public required DateTimeOffset SendAt { get; init; }

    /// <summary>When to send it, or to try again; null when the conversation had ended by then.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether it is being sent. Then it can't be changed or deleted any more.</summary>
    public required bool Taken { get; init; }
}

internal sealed class ScheduledMessageTable : IEntityTypeConfiguration<ScheduledMessage>
{
    public void Configure(EntityTypeBuilder<ScheduledMessage> scheduled)
    {
        scheduled.ToTable("scheduled_messages");
        scheduled.HasIndex(s => new { s.SenderId, s.PeerId, s.ClientId }).IsUnique();
        scheduled.HasIndex(s => s.DueAt);
        scheduled.HasOne<User>().WithMany().HasForeignKey(s => s.SenderId).OnDelete(DeleteBehavior.Cascade);
        scheduled.HasOne<User>().WithMany().HasForeignKey(s => s.PeerId).OnDelete(DeleteBehavior.Cascade);
    }
}
