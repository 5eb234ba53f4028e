using System.Text.Json.Serialization;
using Chat.Api.Availabilities;
using Chat.Api.Coachings;
using Chat.Api.Erasures;
using Chat.Api.Messages;
using Chat.Api.Users;

namespace Chat.Api.Conversations;

/// <summary>A conversation as its reader sees it.</summary>
/// <param name="Peer">The other user of the conversation.</param>
/// <param name="LastSeq">The seq of the newest message; 0 when there is none.</param>
/// <param name="LastChange">The newest change to any of the messages; 0 when there is none.</param>
/// <param name="ReadSeq">The seq up to which the reader has read.</param>
/// <param name="PeerReadSeq">The seq up to which the peer has read.</param>
/// <param name="PeerDeliveredSeq">The seq up to which the API has served the peer.</param>
/// <param name="Unread">
/// The number of the peer's messages that the reader has not read, counted up to 100. Deleted messages do not count.
/// </param>
/// <param name="LastMessage">The newest message, if any.</param>
/// <param name="WaitingSince">
/// When the peer wrote the first message that the reader has neither answered nor settled, UTC; null when there is none. Deleted
/// messages do not count. An automatic message neither waits for an answer nor counts as one. Nothing waits once the coaching has ended.
/// </param>
/// <param name="Pinned">Whether the reader keeps the conversation at the top.</param>
/// <param name="MarkedUnread">Whether the reader marked the conversation as unread.</param>
/// <param name="StandIn">The coach who stands in for the peer; null unless the peer is a coach with a substitute.</param>
/// <param name="EndedAt">When the coaching ended, UTC, since when the conversation can only be read; null while it is active.</param>
/// <param name="Successor">The coach whom the student has now; null while the coaching is active, or when there is none.</param>
/// <param name="Erasure">The erasure of the conversation, requested, announced or done; left out when there is none.</param>
internal sealed record ConversationDto(
    PeerDto Peer,
    long LastSeq,
    long LastChange,
    long ReadSeq,
    long PeerReadSeq,
    long PeerDeliveredSeq,
    int Unread,
    MessageDto? LastMessage,
    DateTimeOffset? WaitingSince,
    bool Pinned,
    bool MarkedUnread,
    StandInDto? StandIn,
    DateTimeOffset? EndedAt,
    PersonNameDto? Successor,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ErasureDto? Erasure = null);

/// <summary>The other side of a conversation.</summary>
/// <param name="Id">The user id, which addresses the conversation.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Role">The peer's role.</param>
/// <param name="Availability">A coach's availability now; null for a student and after the coaching has ended.</param>
/// <param name="Present">Whether the peer has a live socket; null when Redis does not tell, and after the coaching has ended.</param>
/// <param name="AwayText">The away text of a coach who is away; null for a coach who is not.</param>
/// <param name="AvailableFrom">When the office hours open next, UTC; null unless the coach follows them and they are closed.</param>
/// <param name="ReplyWithin">The minutes within which a coach means to answer; null when the coach has set none.</param>
/// <param name="LastSeenAt">When an absent peer was last present, UTC; null unless the peer shows it.</param>
internal sealed record PeerDto(
    string Id,
    string Name,
    Role Role,
    Availability? Availability,
    bool? Present,
    string? AwayText,
    DateTimeOffset? AvailableFrom,
    int? ReplyWithin,
    DateTimeOffset? LastSeenAt);

/// <summary>The mark up to which the reader has read.</summary>
/// <param name="Seq">The seq of the newest message that was read.</param>
internal sealed record ReadUpToDto(long Seq);

/// <summary>The messages that need no answer.</summary>
/// <param name="Seq">The seq of the newest message that needs no answer; 0 when every message does.</param>
internal sealed record SettledUpToDto(long Seq);
