namespace Chat.Api.Privacy;

/// <summary>The facts that a user lets peers see.</summary>
/// <param name="ShowsLastSeen">Whether peers see when the user was last here; false until the user sets it.</param>
internal sealed record PrivacyDto(bool ShowsLastSeen);
