using Chat.Api.Availabilities;
using Chat.Api.Messages;
using Chat.Api.Users;

namespace Chat.Api.Conversations;

/// <summary>A conversation as its reader sees it.</summary>
/// <param name="Peer">The other one.</param>
/// <param name="LastSeq">The seq of the newest message; 0 when there is none.</param>
/// <param name="LastChange">The newest change of any of its messages; 0 when there is none.</param>
/// <param name="ReadSeq">The reader has read up to here.</param>
/// <param name="PeerReadSeq">The peer has read up to here.</param>
/// <param name="PeerDeliveredSeq">The peer has been served up to here.</param>
/// <param name="Unread">
/// How many messages of the peer the reader has not read, counted up to 100; deleted ones do not count.
/// </param>
/// <param name="LastMessage">The newest message, if any.</param>
/// <param name="WaitingSince">
/// When the peer wrote the first message that the reader has neither answered nor settled, UTC; null when none waits. Deleted messages do
/// not count, and automatic ones neither wait for an answer nor are one.
/// </param>
/// <param name="Pinned">Whether the reader keeps the conversation at the top.</param>
/// <param name="MarkedUnread">Whether the reader marked the conversation as unread.</param>
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
    bool MarkedUnread);

/// <summary>The other side of a conversation.</summary>
/// <param name="Id">The user id, which addresses the conversation.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Role">What the peer is here for.</param>
/// <param name="Availability">What a coach is now; null for a student.</param>
/// <param name="Present">Whether the peer has a live socket; null while nobody knows, for Redis does not answer.</param>
/// <param name="AwayText">What a coach who is away has to say; null while the coach is not.</param>
/// <param name="AvailableFrom">When the office hours of a coach who is away by them open next, UTC; null when nobody knows.</param>
/// <param name="ReplyWithin">Within how many minutes a coach means to answer; null when nothing is said of it.</param>
/// <param name="LastSeenAt">When a peer who is not here last was, UTC; null unless the peer lets it be seen.</param>
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

/// <summary>How far the reader has read.</summary>
/// <param name="Seq">The seq of the newest message that was read.</param>
internal sealed record ReadUpToDto(long Seq);

/// <summary>The messages that need no answer.</summary>
/// <param name="Seq">The seq of the newest message that needs none; 0 when all do.</param>
internal sealed record SettledUpToDto(long Seq);
