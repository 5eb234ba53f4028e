using Chat.Api.Users;

namespace Chat.Api.Tokens;

/// <summary>An API token without its secret.</summary>
/// <param name="Id">The token's number.</param>
/// <param name="Name">The name that the audit log shows.</param>
/// <param name="Scope">The calls that the token may make.</param>
/// <param name="MadeBy">The admin who made the token.</param>
/// <param name="MadeAt">When the token was made, UTC.</param>
/// <param name="ExpiresAt">When the token expires, UTC; null for a token that lasts until it is revoked.</param>
/// <param name="LastUsedOn">The last day of use, UTC; null for a token that was never used.</param>
/// <param name="RevokedAt">When the token was revoked, UTC; null for one that was not.</param>
internal sealed record TokenDto(
    long Id,
    string Name,
    TokenScope Scope,
    PersonNameDto MadeBy,
    DateTimeOffset MadeAt,
    DateTimeOffset? ExpiresAt,
    DateOnly? LastUsedOn,
    DateTimeOffset? RevokedAt);

/// <summary>A token to make.</summary>
/// <param name="Name">One line of at most 100 characters after trimming.</param>
/// <param name="Scope">The calls that the token may make.</param>
/// <param name="ExpiresAt">When the token expires: within two years; null for a token that lasts until it is revoked.</param>
internal sealed record NewTokenDto(string Name, TokenScope Scope, DateTimeOffset? ExpiresAt = null);

/// <summary>A token that was just made.</summary>
/// <param name="Token">The token.</param>
/// <param name="Secret">The secret, which no later call shows.</param>
internal sealed record MadeTokenDto(TokenDto Token, string Secret);
