using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Availabilities;

/// <summary>A coach's availability at a given moment, as students see it.</summary>
[JsonConverter(typeof(NameConverter<Availability>))]
internal enum Availability
{
    Available,
    Busy,
    Away,
}
