using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Tokens;

/// <summary>The calls that an API token may make.</summary>
[JsonConverter(typeof(NameConverter<TokenScope>))]
internal enum TokenScope
{
    /// <summary>Accounts, with the protocol SCIM.</summary>
    Scim,
}
