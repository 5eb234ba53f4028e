using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Conversations;

/// <summary>
/// The one gate to a conversation: the view <c>open_conversations</c> has a row for a user and a peer exactly while an active coaching
/// joins them. Every statement that reads or writes a conversation finds it here, by the user and the peer, and nowhere else.
/// </summary>
internal sealed class OpenConversation
{
    /// <summary>What the view is made of; the migration that changes it quotes this.</summary>
    public const string Definition =
        """
        SELECT mine.conversation_id, mine.user_id, mine.peer_id,
               conversation.last_seq, conversation.last_message_at,
               mine.read_seq, mine.delivered_seq,
               theirs.read_seq AS peer_read_seq, theirs.delivered_seq AS peer_delivered_seq
        FROM participants mine
        JOIN participants theirs ON theirs.user_id = mine.peer_id AND theirs.peer_id = mine.user_id
        JOIN conversations conversation ON conversation.id = mine.conversation_id
        WHERE EXISTS (
            SELECT FROM coachings coaching
            WHERE coaching.student_id = conversation.student_id AND coaching.coach_id = conversation.coach_id AND coaching.ended_at IS NULL)
        """;

    public long ConversationId { get; init; }

    public long UserId { get; init; }

    public long PeerId { get; init; }

    public long LastSeq { get; init; }

    public DateTimeOffset? LastMessageAt { get; init; }

    public long ReadSeq { get; init; }

    public long DeliveredSeq { get; init; }

    public long PeerReadSeq { get; init; }

    public long PeerDeliveredSeq { get; init; }
}

internal sealed class OpenConversationView : IEntityTypeConfiguration<OpenConversation>
{
    public void Configure(EntityTypeBuilder<OpenConversation> conversation) => conversation.HasNoKey().ToView("open_conversations");
}
