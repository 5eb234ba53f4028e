using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Audit;

/// <summary>A change to people or coachings.</summary>
[JsonConverter(typeof(NameConverter<AuditAction>))]
internal enum AuditAction
{
    PersonCreated,
    PersonChanged,
    PersonDisabled,
    PersonEnabled,
    CoachingBegun,
    CoachingEnded,
    SessionsEnded,
}
