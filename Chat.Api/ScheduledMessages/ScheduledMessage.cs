using Chat.Api.Sealing;
using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.ScheduledMessages;

/// <summary>A text to send later. Until then it is no message, and the peer does not learn of it.</summary>
internal sealed class ScheduledMessage
{
    public long Id { get; init; }

    public required long SenderId { get; init; }

    public required long PeerId { get; init; }

    /// <summary>The id that the sender's browser made. The message gets the same id, so it is sent only once.</summary>
    public required Guid ClientId { get; init; }

    /// <summary>The id of the conversation's data key, which seals the text. The row goes with the key.</summary>
    public required long? KeyId { get; init; }

    /// <summary>The sealed text.</summary>
    public required byte[]? Body { get; init; }

    /// <summary>The time that the sender chose.</summary>
    public required DateTimeOffset SendAt { get; init; }

    /// <summary>The time of the next attempt to send; null when the conversation had ended by then.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether the message is being sent, so that it can no longer be changed or deleted.</summary>
    public required bool Taken { get; init; }

    /// <summary>The place as which the text is sealed.</summary>
    public static TextPlace PlaceOf(long sender, long peer, Guid clientId) =>
        TextPlace.Between("scheduled-message", sender, peer, sender, clientId);
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
        scheduled.HasOne<WrappedKey>().WithMany().HasForeignKey(s => s.KeyId).OnDelete(DeleteBehavior.Cascade);
    }
}
