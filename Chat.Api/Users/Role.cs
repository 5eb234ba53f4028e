using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Users;

/// <summary>What a user is here for.</summary>
[JsonConverter(typeof(NameConverter<Role>))]
internal enum Role
{
    Student,
    Coach,
    Admin,
}
