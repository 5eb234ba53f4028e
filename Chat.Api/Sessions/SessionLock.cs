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
internal sealed class SessionLock(ChatDb database, SessionCache cache, IOptions<SessionOptions> options, TimeProvider clock)
{
    public async Task LockAsync(Guid session, CancellationToken cancellation)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await database.Sessions.Where(stored => stored.Id == session && stored.LockedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.LockedAt, now), cancellation);
        cache.Distrust(session);
    }

    /// <summary>Records that the user proved to be there, which unlocks the session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="isStrong">Whether the user gave two factors, so that the session no longer lacks a required one.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task ProveAsync(Guid session, bool isStrong, CancellationToken cancellation)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return database.Sessions.Where(stored => stored.Id == session)
            .ExecuteUpdateAsync(
                set => set.SetProperty(stored => stored.LockedAt, (DateTimeOffset?)null).SetProperty(stored => stored.ProvedAt, now)
                    .SetProperty(stored => stored.Strong, stored => stored.Strong || isStrong),
                cancellation);
    }

    /// <summary>Records that the user of the session has set up a second factor in it.</summary>
    public Task StrengthenAsync(Guid session, CancellationToken cancellation) =>
        database.Sessions.Where(stored => stored.Id == session)
            .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.Strong, true), cancellation);

    /// <summary>Whether the user proved to be there within <see cref="SessionOptions.ProofTime"/>, here or at the sign-in.</summary>
    public Task<bool> IsProvedAsync(Guid session, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow() - options.Value.ProofTime;
        return database.Sessions.AnyAsync(
            stored => stored.Id == session && (stored.ProvedAt ?? stored.CreatedAt) > since, cancellation);
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
