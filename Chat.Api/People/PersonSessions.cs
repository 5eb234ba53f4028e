using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Security;
using Chat.Api.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.People;

/// <summary>The sessions of a person, for admins; otherwise as <see cref="PeopleStore"/>.</summary>
internal sealed class PersonSessions(ChatDb database, PeopleLocks locks, AuditLog audit, SessionEnder ender, TimeProvider clock)
{
    /// <summary>The sessions of a person, the last used first; null when there is no such person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="current">The session of the call.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<List<SessionDto>?> ListAsync(long person, Guid current, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var found = await database.Sessions
            .Where(session => session.UserId == person && session.ExpiresAt > now)
            .OrderByDescending(session => session.LastSeenAt).ThenBy(session => session.Id)
            .Select(session => new SessionDto(
                session.Id, session.Id == current, new DeviceDto(session.Browser, session.System), session.CreatedAt, session.LastSeenAt))
            .ToListAsync(cancellation);
        return found.Count > 0 || await database.Users.AnyAsync(user => user.Id == person, cancellation) ? found : null;
    }

    /// <summary>Ends one session of a person, or all of them, and returns how many ended.</summary>
    /// <param name="actor">The admin.</param>
    /// <param name="person">The person.</param>
    /// <param name="only">The session to end; null for all.</param>
    /// <param name="kept">A session that does not end; null for none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<(PersonOutcome Outcome, int Ended)> EndAsync(
        Actor actor, long person, Guid? only, Guid? kept, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var (admins, known) = await locks.TakeAsync(person, cancellation);
        if (!actor.MayAct(admins)) return (PersonOutcome.NotAllowed, 0);
        if (known is null) return (PersonOutcome.Missing, 0);
        var ended = await database.Database.SqlQuery<Ended>(
            $"""
            DELETE FROM sessions
            WHERE user_id = {person} AND id = coalesce({only}::uuid, id) AND id IS DISTINCT FROM {kept}::uuid
            RETURNING id AS "Id", browser AS "Browser", system AS "System"
            """).ToListAsync(cancellation);
        if (ended.Count == 0) return (PersonOutcome.Done, 0);
        await audit.WriteAsync(actor, AuditAction.SessionsEnded, person, null, Changes(ended), cancellation);
        await transaction.CommitAsync(cancellation);
        await ender.AnnounceAsync(person, [.. ended.Select(session => session.Id)], SessionEnd.EndedByAdmin);
        return (PersonOutcome.Done, ended.Count);
    }

    /// <summary>One change for each ended session; an unknown device has no words.</summary>
    private static List<AuditChangeDto> Changes(IEnumerable<Ended> ended) =>
        [.. ended.Select(session => new AuditChangeDto("device", session.Words, null))];

    /// <summary>A deleted row.</summary>
    private sealed record Ended(Guid Id, string? Browser, string? System)
    {
        public string? Words => string.Join(", ", new[] { Browser, System }.OfType<string>()) is { Length: > 0 } words ? words : null;
    }
}
