using System.Security.Claims;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Sessions;

internal static class SessionApi
{
    public static void MapSession(this IEndpointRouteBuilder routes)
    {
        // No limit by user: Realtime nodes call here for each socket and the cache answers, and nobody may be kept from signing out.
        var session = routes.MapGroup("/api/session").WithTags("Session").DisableRateLimiting();
        session.MapGet("", WhoAmI).WithName("whoAmI").WithSummary("Who am I.").WhileLocked().WithoutFactor()
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        session.MapDelete("", (Delegate)SignOutAsync).WithName("signOut").WithSummary("Signs out; the session's sockets close.")
            .WhileLocked().WithoutFactor()
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        MapPresence(routes.MapGroup("/api/session").WithTags("Session"));
    }

    private static void MapPresence(RouteGroupBuilder session)
    {
        session.MapPost("/use", () => TypedResults.NoContent()).WithName("useSession").WithoutFactor()
            .WithSummary("I am here: restarts the idle limit of my session; a page makes no more than one such call in five minutes.");
        session.MapPost("/lock", LockAsync).WithName("lockSession").WhileLocked().WithoutFactor().IsNoUse()
            .WithSummary("I have gone away: locks my session until I prove to be there.");
    }

    private static async Task<NoContent> LockAsync(ClaimsPrincipal user, SessionLock sessions, CancellationToken cancellation)
    {
        await sessions.LockAsync(user.SessionId(), cancellation);
        return TypedResults.NoContent();
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
