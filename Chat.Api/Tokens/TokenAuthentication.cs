using System.Text.Encodings.Web;
using Chat.Api.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Chat.Api.Tokens;

/// <summary>
/// Authenticates calls by <c>Authorization: Bearer</c> (RFC 6750), only where an endpoint asks for this scheme: a token works nowhere
/// else, and a cookie does not work there.
/// </summary>
internal sealed class TokenAuthentication(
    TokenReader tokens,
    TokenFailures failures,
    SecurityEvents events,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logging,
    UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logging, encoder)
{
    public const string Name = "token";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        if (await tokens.FindAsync(header[Bearer.Length..].Trim(), Context.RequestAborted) is not { } token)
            return AuthenticateResult.Fail("The token is not valid.");
        events.TokenUsed(token.Id);
        return AuthenticateResult.Success(new AuthenticationTicket(TokenCaller.Principal(token), Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var wrong = await HandleAuthenticateOnceSafeAsync();
        Response.Headers.WWWAuthenticate = wrong.None ? "Bearer" : "Bearer error=\"invalid_token\"";
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        if (failures.TryCount(Context.Connection.RemoteIpAddress))
        {
            events.Refused(Refusal.WrongToken, null);
            return;
        }

        events.Refused(Refusal.TooManyCalls, null);
        Response.Headers.RetryAfter = $"{TokenFailures.Pause.TotalSeconds:0}";
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
    }
}
