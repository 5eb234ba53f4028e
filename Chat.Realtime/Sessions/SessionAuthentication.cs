using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chat.Realtime.Sockets;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Chat.Realtime.Sessions;

/// <summary>
/// Authenticates by asking the API for the user of the cookie: 401 when there is none, 403 without a required second factor, 409 when the
/// page names another user, 503 when the API does not answer.
/// </summary>
internal sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, SessionClient api)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Session";

    private int _refusal = StatusCodes.Status401Unauthorized;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var cookie = Request.Headers.Cookie.ToString();
        if (cookie.Length == 0) return AuthenticateResult.NoResult();
        try
        {
            var session = await api.FindAsync(cookie, Context.RequestAborted);
            if (session is null) return AuthenticateResult.NoResult();
            if (!IsNamed(session.User)) return Refuse(StatusCodes.Status409Conflict, "The page names another user.");
            if (!session.User.LacksFactor) return AuthenticateResult.Success(Ticket(session));
            RefusalCount.Note(Context, "second-factor-missing");
            return Refuse(StatusCodes.Status403Forbidden, "The session lacks a required second factor.");
        }
        catch (Exception exception) when (exception.IsSilenceOfApi())
        {
            return Refuse(
                StatusCodes.Status503ServiceUnavailable, $"The API does not say whose cookie this is ({exception.GetType().Name}).");
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = _refusal;
        return Task.CompletedTask;
    }

    /// <summary>True unless the page names another user. A page that names nobody accepts any user.</summary>
    private bool IsNamed(SignedInUser user) =>
        !Request.Query.TryGetValue(SignedInUser.Parameter, out var named) || named.ToString() == user.Id;

    private AuthenticateResult Refuse(int status, string reason)
    {
        _refusal = status;
        return AuthenticateResult.Fail(reason);
    }

    private static AuthenticationTicket Ticket(Session session)
    {
        Claim[] claims = [new(ClaimTypes.NameIdentifier, session.User.Id), new(OpenSocket.SessionClaim, session.Id.ToString())];
        return new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)), SchemeName);
    }
}

internal static class ApiSilence
{
    /// <summary>True when the API gave no usable answer, so the session is unknown.</summary>
    public static bool IsSilenceOfApi(this Exception exception) =>
        exception is HttpRequestException or TaskCanceledException or JsonException;
}
