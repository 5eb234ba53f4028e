using Chat.Api.Accesses;
using Chat.Api.Invitations;
using Chat.Api.Mail;
using Chat.Api.ScheduledMessages;
using Chat.Api.Tokens;
using Chat.Api.Users;
using Chat.Api.WaitingMail;

namespace Chat.Api.Exports;

/// <summary>The account of the user.</summary>
internal sealed record ExportedProfile(
    string Id,
    string Name,
    string? Email,
    Role Role,
    Language? Language,
    string? ExternalId,
    string? Availability,
    DateTimeOffset? DisabledAt);

/// <summary>The settings of the user that are no availability.</summary>
internal sealed record ExportedSettings(
    bool ShowsLastSeen, DateTimeOffset? LastSeenAt, WaitingMailWish WaitingMail, DateTimeOffset? WaitingMailSentAt);

/// <summary>A session of the user.</summary>
internal sealed record ExportedSession(
    string? Browser, string? System, bool Shared, DateTimeOffset SignedInAt, DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt);

/// <summary>A browser that counts as known to the user.</summary>
internal sealed record ExportedBrowser(DateTimeOffset SeenAt);

/// <summary>A mail to the user that waits, or that was given up.</summary>
internal sealed record ExportedMail(MailKind Kind, DateTimeOffset CreatedAt, int Attempts, MailFault? Fault, DateTimeOffset? GivenUpAt);

/// <summary>A one-time link of the user that is still valid.</summary>
internal sealed record ExportedLink(LinkPurpose Purpose, DateTimeOffset ExpiresAt);

/// <summary>A passkey of the user.</summary>
internal sealed record ExportedPasskey(string Name, bool BackedUp, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);

/// <summary>The authenticator app of the user, and the number of recovery codes that are left.</summary>
internal sealed record ExportedFactor(DateTimeOffset? AppSince, int RecoveryCodesLeft);

/// <summary>The account at the school's identity provider with which the user signs in.</summary>
internal sealed record ExportedSchoolAccount(string Issuer, string Subject, DateTimeOffset LinkedAt);

/// <summary>A recovery of the account that was asked for.</summary>
internal sealed record ExportedRecovery(DateTimeOffset AskedAt, DateTimeOffset OpensAt);

/// <summary>A coach who is away, and the coach who stands in; the user is one of the two.</summary>
internal sealed record ExportedSubstitute(PersonNameDto Away, PersonNameDto StandIn, DateTimeOffset Until);

/// <summary>An API token that the user made.</summary>
internal sealed record ExportedToken(
    string Name, TokenScope Scope, DateTimeOffset MadeAt, DateTimeOffset? ExpiresAt, DateOnly? LastUsedOn, DateTimeOffset? RevokedAt);

/// <summary>A message that the user scheduled.</summary>
internal sealed record ExportedScheduledMessage(
    PersonNameDto Peer, Guid ClientId, string Text, DateTimeOffset SendAt, ScheduledState State);

/// <summary>A request to read a conversation: one that its student and its coach see, or one that the admin made or granted.</summary>
internal sealed record ExportedAccess(
    PersonNameDto Student,
    PersonNameDto Coach,
    AccessBasis Basis,
    string? Reason,
    PersonNameDto AskedBy,
    PersonNameDto? GrantedBy,
    DateTimeOffset? GrantedAt,
    DateTimeOffset EndsAt,
    IReadOnlyList<AccessReadDto> Reads);

/// <summary>A reminder of the user's own. The message stands in its conversation.</summary>
internal sealed record ExportedReminder(string Peer, long Message, DateTimeOffset DueAt);
