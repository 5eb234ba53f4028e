using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Availabilities;

/// <summary>What a coach declares.</summary>
[JsonConverter(typeof(NameConverter<Availability>))]
internal enum Availability
{
    Available,
    Busy,
    Away,
}
