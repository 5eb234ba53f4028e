namespace Chat.Api.Invitations;

/// <summary>The token of a link.</summary>
/// <param name="Token">The part of the link after <c>#</c>.</param>
internal sealed record LinkTokenDto(string Token);

/// <summary>A valid link.</summary>
/// <param name="Name">The name of the user whom the link is for.</param>
/// <param name="Purpose">The purpose of the link.</param>
/// <param name="OpensAt">For a recovery, the time from which the link works, UTC; else null.</param>
internal sealed record LinkDto(string Name, LinkPurpose Purpose, DateTimeOffset? OpensAt);

/// <summary>A password that is set with a link.</summary>
/// <param name="Token">The part of the link after <c>#</c>.</param>
/// <param name="Password">The password: at least 12 characters, 5 of them different.</param>
internal sealed record LinkPasswordDto(string Token, string Password);

/// <summary>A request for a new password.</summary>
/// <param name="Email">The address of the account; at most 256 characters after trimming.</param>
internal sealed record ForgottenPasswordDto(string Email);
