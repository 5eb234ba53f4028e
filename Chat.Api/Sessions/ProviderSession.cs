namespace Chat.Api.Sessions;

/// <summary>The session at an identity provider with which a session here began.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">The user's id there.</param>
/// <param name="Sid">The id of the session there; null when the provider tells none.</param>
internal sealed record ProviderSession(string Issuer, string Subject, string? Sid);
