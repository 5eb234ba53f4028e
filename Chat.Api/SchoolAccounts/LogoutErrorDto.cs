using System.Text.Json.Serialization;

namespace Chat.Api.SchoolAccounts;

/// <summary>The refusal of a logout token, in the form of OAuth.</summary>
/// <param name="Error">The error code.</param>
/// <param name="Description">The reason.</param>
internal sealed record LogoutErrorDto(
    [property: JsonPropertyName("error")] string Error, [property: JsonPropertyName("error_description")] string Description);
