namespace Chat.IntegrationTests.Driver;

/// <summary>
/// A message of the contract. The types of this file are apart from the API's own, because the tests check the contract that clients see.
/// </summary>
public sealed record Message(
    long Seq,
    long Change,
    Guid ClientId,
    string Sender,
    string Text,
    DateTimeOffset SentAt,
    DateTimeOffset? EditedAt,
    DateTimeOffset? DeletedAt,
    bool Automatic,
    long? ReplyTo,
    Reactions Reactions,
    bool? Unreadable = null);

/// <summary>The reactions of the two users to a message.</summary>
public sealed record Reactions(string? Sender = null, string? Recipient = null);

/// <summary>A page of messages.</summary>
public sealed record Page(IReadOnlyList<Message> Items, bool HasMore, long LastChange, long? ErasedSeq = null);

/// <summary>The other side of a conversation.</summary>
public sealed record Peer(
    string Id,
    string Name,
    string Role,
    string? Availability,
    bool? Present,
    string? AwayText,
    DateTimeOffset? AvailableFrom,
    int? ReplyWithin,
    DateTimeOffset? LastSeenAt);

/// <summary>A conversation as its reader sees it.</summary>
public sealed record Conversation(
    Peer Peer,
    long LastSeq,
    long LastChange,
    long ReadSeq,
    long PeerReadSeq,
    long PeerDeliveredSeq,
    int Unread,
    Message? LastMessage,
    DateTimeOffset? WaitingSince,
    bool Pinned,
    bool MarkedUnread,
    StandIn? StandIn,
    DateTimeOffset? EndedAt,
    PersonName? Successor,
    Erasure? Erasure = null);

/// <summary>The erasure of a conversation, requested, announced or done.</summary>
public sealed record Erasure(
    DateTimeOffset? ErasedAt, DateTimeOffset? ErasesAt, DateTimeOffset? AskedAt, DateTimeOffset? RefusedAt, string? Refusal);

/// <summary>A coach who stands in for the peer.</summary>
public sealed record StandIn(string Id, string Name, DateTimeOffset Until);

/// <summary>A text that a coach writes often.</summary>
public sealed record SavedReply(Guid Id, string Title, string Text, bool? Unreadable = null);

/// <summary>A scheduled message, as its sender sees it.</summary>
public sealed record ScheduledMessage(Guid ClientId, string Text, DateTimeOffset SendAt, string State, bool? Unreadable = null);

/// <summary>A scheduled message that could not be sent.</summary>
public sealed record UnsentMessage(string Peer, Guid ClientId);

/// <summary>A reminder of a message.</summary>
public sealed record OwnReminder(string Peer, DateTimeOffset DueAt, Message Message);

/// <summary>The facts that a user lets peers see.</summary>
public sealed record Privacy(bool ShowsLastSeen);

/// <summary>The signed-in user.</summary>
public sealed record SignedIn(string Id, string Name, string Role, bool Shared = false, bool Locked = false, bool LacksFactor = false);

/// <summary>A session, and the browser in which it began.</summary>
public sealed record Session(Guid Id, bool IsCurrent, Device Device, DateTimeOffset SignedInAt, DateTimeOffset LastSeenAt);

/// <summary>A browser and its system, as far as known.</summary>
public sealed record Device(string? Browser, string? System);

/// <summary>The count of all messages by state.</summary>
public sealed record Ledger(long Persisted, long Noticed, long Fetched, long Owed, long Unfetched, long BrokenConversations);

/// <summary>A user, as admins see one.</summary>
public sealed record AdminPerson(
    string Id,
    string Name,
    string Email,
    string Role,
    string? Language,
    string? ExternalId,
    DateTimeOffset? DisabledAt,
    int ActiveCoachings,
    DateTimeOffset? EmptiedAt = null,
    DateTimeOffset? HeldAt = null);

/// <summary>A page of people.</summary>
public sealed record PeoplePage(IReadOnlyList<AdminPerson> Items, string? Next);

/// <summary>A user's id and name, beside other data.</summary>
public sealed record PersonName(string Id, string Name);

/// <summary>A coaching, as admins see it.</summary>
public sealed record Coaching(
    long Id, PersonName Student, PersonName Coach, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, PersonName? SubstituteFor);

/// <summary>A page of coachings.</summary>
public sealed record CoachingPage(IReadOnlyList<Coaching> Items, bool HasMore);

/// <summary>A member that changed.</summary>
public sealed record AuditChange(string Member, string? From, string? To);

/// <summary>A change that an admin made.</summary>
public sealed record AuditEntry(
    long Id, DateTimeOffset At, PersonName? Actor, string? Token, bool BySchoolAccount, string Action, PersonName Person,
    PersonName? Other, IReadOnlyList<AuditChange> Changes);

/// <summary>A page of the audit log.</summary>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Items, bool HasMore);
