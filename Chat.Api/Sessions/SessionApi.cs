using System.Security.Claims;
using Chat.Api.Problems;
using Chat.Api.Security;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Sessions;

/// <summary>The password of the signed-in user, as a proof that this user is there.</summary>
/// <param name="Password">The password of the account.</param>
internal sealed record ProofDto(string Password);

/// <summary>The credentials of a sign-in.</summary>
/// <param name="Email">The e-mail address of the account.</param>
/// <param name="Password">The password of the account.</param>
/// <param name="Shared">Whether others use this computer too; the session then ends sooner.</param>
internal sealed record SignInDto(string Email, string Password, bool Shared = false);

internal static class SessionApi
{
    public static void MapSession(this IEndpointRouteBuilder routes)
    {
        // No limit by user: Realtime nodes call here for each socket and the cache answers, and nobody may be kept from signing out.
        var session = routes.MapGroup("/api/session").WithTags("Session").DisableRateLimiting();
        session.MapPost("", SignInAsync).WithName("signIn").WithSummary("Signs in; the answer sets the cookie.")
            .AllowAnonymous().WithMetadata(new BeginsSession())
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests);
        session.MapGet("", WhoAmI).WithName("whoAmI").WithSummary("Who am I.").WhileLocked()
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        session.MapDelete("", (Delegate)SignOutAsync).WithName("signOut").WithSummary("Signs out; the session's sockets close.")
            .WhileLocked()
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        MapPresence(routes.MapGroup("/api/session").WithTags("Session"));
    }

    private static void MapPresence(RouteGroupBuilder session)
    {
        session.MapPost("/use", () => TypedResults.NoContent()).WithName("useSession")
            .WithSummary("I am here: restarts the idle limit of my session; a page makes no more than one such call in five minutes.");
        session.MapPost("/lock", LockAsync).WithName("lockSession").WhileLocked().IsNoUse()
            .WithSummary("I have gone away: locks my session until I give my password.");
        session.MapPost("/proof", ProveAsync).WithName("proveSession").WhileLocked().IsNoUse()
            .WithSummary("I am here, and this is my password: unlocks my session, and lets me end others for five minutes.")
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<NoContent> LockAsync(ClaimsPrincipal user, SessionLock sessions, CancellationToken cancellation)
    {
        await sessions.LockAsync(user.SessionId(), cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ProveAsync(
        ProofDto proof,
        HttpContext http,
        ClaimsPrincipal user,
        PasswordCheck passwords,
        SessionLock sessions,
        CancellationToken cancellation)
    {
        var (found, wait) = await passwords.CheckAsync(user.Id(), proof.Password, Caller.Of(http), cancellation);
        if (wait is { } delay) return TooManyAttempts.Answer(http.Response, delay);
        if (found is null) return WrongPassword.Answer();
        await sessions.ProveAsync(user.SessionId(), cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<SignedInUser>, ProblemHttpResult>> SignInAsync(
        SignInDto credentials,
        HttpContext http,
        PasswordCheck passwords,
        SessionStart sessions,
        SecurityEvents events,
        CancellationToken cancellation)
    {
        var (user, wait) = await passwords.CheckAsync(
            credentials.Email.Trim(), credentials.Password, Caller.Of(http), cancellation);
        if (wait is { } delay) return TooManyAttempts.Answer(http.Response, delay);
        if (user is null) return SignInFailed.Answer();
        if (await sessions.BeginAsync(http, user, credentials.Shared, cancellation) is { } signedIn) return TypedResults.Ok(signedIn);
        events.SignInFailed(user.Id);
        return SignInFailed.Answer();
    }

    private static Ok<SignedInUser> WhoAmI(ClaimsPrincipal user, HttpResponse response)
    {
        response.Headers[Session.Header] = user.SessionId().ToString();
        return TypedResults.Ok(user.ToSignedIn());
    }

    private static async Task<NoContent> SignOutAsync(HttpContext http)
    {
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

        // Not "storage": it would delete the service worker and this device's settings, which tell nothing of the user.
        http.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return TypedResults.NoContent();
    }
}
