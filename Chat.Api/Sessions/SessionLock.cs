using System.Security.Claims;
using Chat.Api.Database;
using Chat.Api.Problems;
using Chat.Api.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.Sessions;

/// <summary>
/// Locks a session whose user has gone away, and unlocks it with a proof. A locked session gives access to nothing but its name, its
/// proof and its end. Another instance may go on for <see cref="SessionOptions.CacheTime"/>.
/// </summary>
internal sealed class SessionLock(
    ChatDb database, SessionCache cache, SessionCookie cookie, IOptions<SessionOptions> options, TimeProvider clock)
{
    public async Task LockAsync(Guid session, CancellationToken cancellation)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await database.Sessions.Where(stored => stored.Id == session && stored.LockedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.LockedAt, now), cancellation);
        cache.Distrust(session);
    }

    /// <summary>
    /// Records that the user proved to be there, which unlocks the session and gives it a new key. The endpoint must be no use.
    /// </summary>
    /// <param name="http">The call, whose answer gets the cookie.</param>
    /// <param name="isStrong">Whether the user gave two factors, so that the session no longer lacks a required one.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task ProveAsync(HttpContext http, bool isStrong, CancellationToken cancellation) =>
        cookie.Set(
            http, await TicketStore.RenewKeyAsync(database, http.User.SessionId(), isStrong, clock.GetUtcNow(), cancellation));

    /// <summary>Records that the user of the session has set up a second factor in it.</summary>
    public Task StrengthenAsync(Guid session, CancellationToken cancellation) =>
        database.Sessions.Where(stored => stored.Id == session)
            .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.Strong, true), cancellation);

    /// <summary>
    /// Whether the user proved to be there within <see cref="SessionOptions.ProofTime"/>, here or at the sign-in. A call with the key from
    /// before the proof has none.
    /// </summary>
    public Task<bool> IsProvedAsync(ClaimsPrincipal user, CancellationToken cancellation)
    {
        var (session, key, since) = (user.SessionId(), user.KeyHash(), clock.GetUtcNow() - options.Value.ProofTime);
        return database.Sessions.AnyAsync(
            stored => stored.Id == session && stored.KeyHash == key && (stored.ProvedAt ?? stored.CreatedAt) > since, cancellation);
    }
}

internal static class SessionLockRegistration
{
    /// <summary>The calls of this endpoint are answered for a locked session too.</summary>
    public static RouteHandlerBuilder WhileLocked(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new OpenWhileLocked());

    /// <summary>Refuses all other calls of a locked session. Call this method after authentication.</summary>
    public static void UseSessionLock(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (http.User.IsLocked() && http.GetEndpoint()?.Metadata is { } endpoint
            && endpoint.GetMetadata<OpenWhileLocked>() is null && endpoint.GetMetadata<IAllowAnonymous>() is null)
        {
            await TypedResults
                .Problem("The session is locked.", statusCode: StatusCodes.Status403Forbidden, type: ProblemTypes.SessionLocked)
                .ExecuteAsync(http);
            return;
        }

        await next(http);
    });

    private sealed class OpenWhileLocked;
}
