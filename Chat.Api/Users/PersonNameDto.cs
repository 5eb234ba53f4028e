namespace Chat.Api.Users;

/// <summary>A user, as named beside something else.</summary>
/// <param name="Id">The user id.</param>
/// <param name="Name">The name as it is now.</param>
internal sealed record PersonNameDto(string Id, string Name);
