namespace Chat.Api.Users;

/// <summary>A user's id and name, beside other data.</summary>
/// <param name="Id">The user id.</param>
/// <param name="Name">The current name.</param>
internal sealed record PersonNameDto(string Id, string Name);
