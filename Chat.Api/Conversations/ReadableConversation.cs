using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Conversations;

/// <summary>
/// The gate for reading: the view <c>readable_conversations</c> has a row for a user and a peer once a coaching has joined them, also after
/// it ended. It includes all of <see cref="OpenConversation"/>. The migrations have the SQL of the view.
/// </summary>
internal sealed class ReadableConversation
{
    public long ConversationId { get; init; }

    public long UserId { get; init; }

    public long PeerId { get; init; }

    public long StudentId { get; init; }

    public long LastSeq { get; init; }

    public DateTimeOffset? LastMessageAt { get; init; }

    public long ReadSeq { get; init; }

    public long DeliveredSeq { get; init; }

    public long PeerReadSeq { get; init; }

    public long PeerDeliveredSeq { get; init; }

    public long LastChange { get; init; }

    /// <summary>The messages up to this <c>seq</c> are erased.</summary>
    public long ErasedSeq { get; init; }

    /// <summary>When the newest coaching of the two ended; null while one is active.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}

internal sealed class ReadableConversationView : IEntityTypeConfiguration<ReadableConversation>
{
    public void Configure(EntityTypeBuilder<ReadableConversation> conversation) =>
        conversation.HasNoKey().ToView("readable_conversations");
}
