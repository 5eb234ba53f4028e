using Chat.Api.Database;
using Chat.Api.Security;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Sessions;

/// <summary>Ends sessions: deletes their rows, and announces the end to every instance.</summary>
internal sealed class SessionEnder(EndedSessions ended, SecurityEvents events, IServiceScopeFactory scopes)
{
    /// <summary>Ends all sessions of a user but one, in the caller's transaction. The caller announces the end after the commit.</summary>
    public static Task<List<Guid>> EndOthersAsync(ChatDb database, long user, Guid kept, CancellationToken cancellation) =>
        database.Database
            .SqlQuery<Guid>($"DELETE FROM sessions WHERE user_id = {user} AND id <> {kept} RETURNING id AS \"Value\"")
            .ToListAsync(cancellation);

    /// <summary>Ends all sessions of a user; otherwise as <see cref="EndOthersAsync"/>.</summary>
    public static Task<List<Guid>> EndAllAsync(ChatDb database, long user, CancellationToken cancellation) =>
        database.Database
            .SqlQuery<Guid>($"DELETE FROM sessions WHERE user_id = {user} RETURNING id AS \"Value\"")
            .ToListAsync(cancellation);

    /// <summary>Ends one session of a user; false when the user has none with that public id.</summary>
    public async Task<bool> EndAsync(long user, Guid session) =>
        await EndAsync(
            $"""DELETE FROM sessions WHERE user_id = {user} AND id = {session} RETURNING id AS "Id", user_id AS "UserId" """,
            SessionEnd.EndedElsewhere) > 0;

    /// <summary>Ends the sessions that a statement deletes and returns, in a transaction of its own, and announces each.</summary>
    /// <returns>The number of sessions that ended.</returns>
    public async Task<int> EndAsync(FormattableString statement, SessionEnd cause)
    {
        await using var scope = scopes.CreateAsyncScope();
        var gone = await scope.ServiceProvider.GetRequiredService<ChatDb>().Database.SqlQuery<EndedSession>(statement).ToListAsync();
        foreach (var session in gone) await AnnounceAsync(session.UserId, [session.Id], cause);
        return gone.Count;
    }

    /// <summary>Announces the end of these sessions of a user to every instance.</summary>
    public Task AnnounceAsync(long user, IReadOnlyCollection<Guid> sessions, SessionEnd cause)
    {
        events.SessionsEnded(user, sessions.Count, cause);
        return Task.WhenAll(sessions.Select(ended.AnnounceAsync));
    }

    /// <summary>A deleted row.</summary>
    private sealed record EndedSession(Guid Id, long UserId);
}
