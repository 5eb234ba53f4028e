using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Users;

/// <summary>The role of a user, which decides what the user may do.</summary>
[JsonConverter(typeof(NameConverter<Role>))]
internal enum Role
{
    Student,
    Coach,
    Admin,
}
