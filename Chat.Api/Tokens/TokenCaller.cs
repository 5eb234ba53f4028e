using System.Globalization;
using System.Security.Claims;
using Chat.Api.Audit;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Tokens;

/// <summary>The claims of a call that an API token makes. It has no user.</summary>
internal static class TokenCaller
{
    public const string ScopeClaim = "scope";

    private const string IdClaim = "token";

    public static ClaimsPrincipal Principal(ValidToken token) => new(new ClaimsIdentity(
        [
            new Claim(IdClaim, token.Id.ToString(CultureInfo.InvariantCulture)),
            new Claim(ClaimTypes.Name, token.Name),
            new Claim(ScopeClaim, WireName.Write(token.Scope)),
        ],
        TokenAuthentication.Name));

    public static Actor Actor(this ClaimsPrincipal token) =>
        Audit.Actor.Token(IdOf(token), token.FindFirstValue(ClaimTypes.Name)!);

    public static long IdOf(ClaimsPrincipal token) => long.Parse(token.FindFirstValue(IdClaim)!, CultureInfo.InvariantCulture);
}

/// <summary>A token that may be used now.</summary>
internal sealed record ValidToken(long Id, string Name, TokenScope Scope);
