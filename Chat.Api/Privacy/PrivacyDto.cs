namespace Chat.Api.Privacy;

/// <summary>The things that a user lets peers see.</summary>
/// <param name="ShowsLastSeen">Whether peers see when the user was last here. It is not so until the user says so.</param>
internal sealed record PrivacyDto(bool ShowsLastSeen);
