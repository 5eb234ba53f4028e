using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Audit;

/// <summary>
/// A change by an admin, or by the owner of an account that is recovered. One that is about nobody, such as a retry of dead letters,
/// names the admin as the person.
/// </summary>
[JsonConverter(typeof(NameConverter<AuditAction>))]
internal enum AuditAction
{
    PersonCreated,
    PersonChanged,
    PersonDisabled,
    PersonEnabled,
    PersonInvited,
    CoachingBegun,
    CoachingEnded,
    SubstituteSet,
    SubstituteEnded,
    DeadLettersRetried,
    SessionsEnded,
    TokenMade,
    TokenRevoked,
    RecoveryAsked,
    RecoveryConfirmed,
    RecoveryStopped,
    RecoveryUsed,
    ConversationErased,
    ErasureRefused,
    HoldSet,
    HoldLifted,
    AccessAsked,
    AccessGranted,
    AccessClosed,
    PersonEmptied,
    SchoolAccountLinked,
    SchoolAccountUnlinked,
}
