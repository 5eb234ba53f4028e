using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Users;

/// <summary>A language of the product, by its BCP 47 tag.</summary>
[JsonConverter(typeof(NameConverter<Language>))]
internal enum Language
{
    En,
    Nl,
}
