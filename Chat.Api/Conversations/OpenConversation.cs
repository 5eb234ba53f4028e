using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Conversations;

/// <summary>
/// The gate for writing: the view <c>open_conversations</c> has a row for a user and a peer exactly while an active coaching joins them.
/// Every statement on a conversation finds it through this view or, to read, <see cref="ReadableConversation"/>.
/// </summary>
internal sealed class OpenConversation
{
    public long ConversationId { get; init; }

    public long UserId { get; init; }

    public long PeerId { get; init; }

    public long LastSeq { get; init; }

    public DateTimeOffset? LastMessageAt { get; init; }

    public long ReadSeq { get; init; }

    public long DeliveredSeq { get; init; }

    public long PeerReadSeq { get; init; }

    public long PeerDeliveredSeq { get; init; }

    public long LastChange { get; init; }

    /// <summary>The messages up to this <c>seq</c> are erased.</summary>
    public long ErasedSeq { get; init; }
}

internal sealed class OpenConversationView : IEntityTypeConfiguration<OpenConversation>
{
    public void Configure(EntityTypeBuilder<OpenConversation> conversation) => conversation.HasNoKey().ToView("open_conversations");
}
