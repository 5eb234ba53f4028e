using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Users;

/// <summary>The availability that a coach declares.</summary>
[JsonConverter(typeof(NameConverter<DeclaredAvailability>))]
internal enum DeclaredAvailability
{
    Available,
    Busy,
    Away,

    /// <summary>Available within the office hours, and away outside them.</summary>
    OfficeHours,
}
