using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Chat.Api.SchoolAccounts;

/// <summary>The content of a valid logout token.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Id">The token's id, with which the token counts once.</param>
/// <param name="Subject">The person; null when the token names only a session.</param>
/// <param name="Sid">The session at the provider; null for all sessions of the person.</param>
/// <param name="ExpiresAt">The time after which the token is refused anyway.</param>
internal sealed record LogoutToken(string Issuer, string Id, string? Subject, string? Sid, DateTimeOffset ExpiresAt);

/// <summary>Checks logout tokens, by OpenID Connect Back-Channel Logout 1.0, section 2.6.</summary>
internal sealed class LogoutTokens(IOptionsMonitor<OpenIdConnectOptions> options, TimeProvider clock)
{
    private const string LogoutEvent = "http://schemas.openid.net/event/backchannel-logout";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    /// <summary>The longest lifetime of a token: its id is remembered for so long.</summary>
    private static readonly TimeSpan MostLifetime = TimeSpan.FromHours(1);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>The token, or its fault.</summary>
    public async Task<(LogoutToken? Token, string? Fault)> ReadAsync(string text, CancellationToken cancellation)
    {
        if (text.Length == 0) return (null, "logout_token is missing.");
        var oidc = options.Get(SchoolAccountRegistration.Scheme);
        try
        {
            // Fetched here, because the check below would hide the outage of a provider behind an invalid token.
            await oidc.ConfigurationManager!.GetConfigurationAsync(cancellation);
        }
        catch (InvalidOperationException)
        {
            return (null, "The provider's keys can't be fetched.");
        }

        var result = await _handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            ConfigurationManager = oidc.ConfigurationManager as BaseConfigurationManager,
            ValidAudience = oidc.ClientId,
            ClockSkew = ClockSkew,
        });
        return result.IsValid ? Check((JsonWebToken)result.SecurityToken) : (null, "The token is not valid.");
    }

    private (LogoutToken? Token, string? Fault) Check(JsonWebToken token)
    {
        var (subject, sid) = (Text(token, JwtRegisteredClaimNames.Sub), Text(token, JwtRegisteredClaimNames.Sid));
        var fault = token switch
        {
            _ when !IsLogout(token) => "The token has no event of a logout.",
            _ when token.TryGetPayloadValue<object>(JwtRegisteredClaimNames.Nonce, out _) => "A logout token has no nonce.",
            _ when token.IssuedAt == DateTime.MinValue => "The token has no iat.",
            _ when token.IssuedAt > clock.GetUtcNow().UtcDateTime + ClockSkew => "The token is from the future.",
            _ when token.ValidTo > clock.GetUtcNow().UtcDateTime + MostLifetime => "The token is valid for too long.",
            { Id: null or "" } => "The token has no jti.",
            _ when subject is null && sid is null => "The token names neither a person nor a session.",
            _ => null,
        };
        return fault is null
            ? (new LogoutToken(token.Issuer, token.Id!, subject, sid, new DateTimeOffset(token.ValidTo, TimeSpan.Zero) + ClockSkew), null)
            : (null, fault);
    }

    private static bool IsLogout(JsonWebToken token) =>
        token.TryGetPayloadValue<JsonElement>("events", out var events) && events.ValueKind == JsonValueKind.Object
        && events.TryGetProperty(LogoutEvent, out var logout) && logout.ValueKind == JsonValueKind.Object;

    private static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<string>(claim, out var value) && value is { Length: > 0 } ? value : null;
}
