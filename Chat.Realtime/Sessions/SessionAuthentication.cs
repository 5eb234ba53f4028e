using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Chat.Realtime.Sessions;

/// <summary>Authenticates by asking the API whose cookie came along: 401 when it is nobody's, 503 when the API does not say.</summary>
internal sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, SessionClient api)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public new const string Scheme = "Session";

    private const string SessionClaim = "session";

    private bool _unknown;

    /// <summary>The session that a user came with.</summary>
    public static Guid SessionOf(ClaimsPrincipal? user) =>
        Guid.Parse(user?.FindFirstValue(SessionClaim) ?? throw new InvalidOperationException("The user has no session."));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var cookie = Request.Headers.Cookie.ToString();
        if (cookie.Length == 0) return AuthenticateResult.NoResult();
        try
        {
            var session = await api.FindAsync(cookie, Context.RequestAborted);
            return session is null ? AuthenticateResult.NoResult() : AuthenticateResult.Success(Ticket(session));
        }
        catch (Exception exception) when (exception.IsSilenceOfApi())
        {
            _unknown = true;
            return AuthenticateResult.Fail($"The API does not say whose cookie this is ({exception.GetType().Name}).");
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = _unknown ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private static AuthenticationTicket Ticket(Session session)
    {
        Claim[] claims = [new(ClaimTypes.NameIdentifier, session.User.Id), new(SessionClaim, session.Id.ToString())];
        return new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)), Scheme);
    }
}

internal static class ApiSilence
{
    /// <summary>True when the API did not answer, or with nothing of use: nothing is known of the session then.</summary>
    public static bool IsSilenceOfApi(this Exception exception) =>
        exception is HttpRequestException or TaskCanceledException or JsonException;
}
