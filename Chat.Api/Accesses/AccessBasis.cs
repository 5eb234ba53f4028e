using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Accesses;

/// <summary>The ground on which two admins open a conversation for reading.</summary>
[JsonConverter(typeof(NameConverter<AccessBasis>))]
internal enum AccessBasis
{
    /// <summary>Somebody's safety is looked into.</summary>
    Safeguarding,

    /// <summary>A law or an order demands it.</summary>
    Legal,

    /// <summary>The student or the coach asked for it.</summary>
    DataSubject,
}

/// <summary>The state of a request to read a conversation.</summary>
[JsonConverter(typeof(NameConverter<AccessState>))]
internal enum AccessState
{
    /// <summary>A second admin may grant it.</summary>
    Waiting,

    /// <summary>The two admins may read.</summary>
    Open,

    /// <summary>Nobody may read by it: it was closed, or its time is over, or one of its admins is no longer an admin.</summary>
    Over,
}
