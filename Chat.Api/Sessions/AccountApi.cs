using System.Security.Claims;
using Chat.Api.Database;
using Chat.Api.Problems;
using Chat.Api.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Sessions;

/// <summary>A change of password.</summary>
/// <param name="Current">The present password.</param>
/// <param name="New">The new password: at least 12 characters, 5 of them different.</param>
internal sealed record PasswordDto(string Current, string New);

/// <summary>A session, as its user and admins see it.</summary>
/// <param name="Id">The public id of the session, which gives no access to it.</param>
/// <param name="IsCurrent">Whether the call came with this session.</param>
/// <param name="Device">The browser and the system in which the session began.</param>
/// <param name="SignedInAt">When the session began, UTC.</param>
/// <param name="LastSeenAt">When the session was last used, UTC, give or take five minutes; a GET is no use.</param>
internal sealed record SessionDto(Guid Id, bool IsCurrent, DeviceDto Device, DateTimeOffset SignedInAt, DateTimeOffset LastSeenAt);

/// <summary>A browser and its system, in short words made from the header <c>User-Agent</c>.</summary>
/// <param name="Browser">The browser, such as Firefox; null when unknown.</param>
/// <param name="System">The system, such as Windows; null when unknown.</param>
internal sealed record DeviceDto(string? Browser, string? System);

internal static class AccountApi
{
    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        var account = routes.MapGroup("/api/me").WithTags("Account");
        account.MapPut("/password", ChangePasswordAsync).WithName("changePassword").IsNoUse()
            .WithSummary("Changes my password, and ends all my other sessions.")
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        account.MapGet("/sessions", ListSessionsAsync).WithName("listSessions").WithSummary("My sessions, the last used first.");
        account.MapDelete("/sessions/{id:guid}", EndSessionAsync).WithName("endSession")
            .WithSummary("Ends one of my sessions; its sockets close. Any other one than this needs a recent proof.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> ChangePasswordAsync(
        PasswordDto passwords,
        HttpContext http,
        ClaimsPrincipal user,
        PasswordChange change,
        SessionCookie cookie,
        CancellationToken cancellation)
    {
        var result = await change.ChangeAsync(
            user.Id(), user.SessionId(), passwords.Current, passwords.New, Caller.Of(http), cancellation);
        if (result.Key is { } key) cookie.Set(http, key);
        return result switch
        {
            { Wait: { } wait } => TooManyAttempts.Answer(http.Response, wait),
            { IsWrong: true } => WrongPassword.Answer(),
            { Refusals: { } refusals } => RefusedPassword.Answer("new", refusals),
            _ => TypedResults.NoContent(),
        };
    }

    private static async Task<Ok<List<SessionDto>>> ListSessionsAsync(
        ClaimsPrincipal user, ChatDb database, TimeProvider clock, CancellationToken cancellation)
    {
        var (id, current, now) = (user.Id(), user.SessionId(), clock.GetUtcNow());
        return TypedResults.Ok(await database.Sessions
            .Where(session => session.UserId == id && session.ExpiresAt > now)
            .OrderByDescending(session => session.LastSeenAt).ThenBy(session => session.Id)
            .Select(session => new SessionDto(
                session.Id, session.Id == current, new DeviceDto(session.Browser, session.System), session.CreatedAt, session.LastSeenAt))
            .ToListAsync(cancellation));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EndSessionAsync(
        Guid id, ClaimsPrincipal user, SessionEnder sessions, SessionLock proofs, CancellationToken cancellation)
    {
        if (id != user.SessionId() && !await proofs.IsProvedAsync(user, cancellation)) return ProofNeeded.Answer();

        return await sessions.EndAsync(user.Id(), id)
            ? TypedResults.NoContent()
            : TypedResults.Problem(
                "You have no session with that id.", statusCode: StatusCodes.Status404NotFound, type: ProblemTypes.NotFound);
    }
}
