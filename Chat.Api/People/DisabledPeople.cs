using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Security;
using Chat.Api.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.People;

/// <summary>Disables and enables people for admins; otherwise as <see cref="PeopleStore"/>.</summary>
internal sealed class DisabledPeople(ChatDb database, PeopleLocks locks, AuditLog audit, SessionEnder sessions)
{
    /// <summary>Disables a person and ends all sessions of that person.</summary>
    public async Task<PersonResult> DisableAsync(Actor actor, long id, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var (admins, person) = await locks.TakeAsync(id, cancellation);
        if (!actor.MayAct(admins)) return new(PersonOutcome.NotAllowed);
        if (person is null) return new(PersonOutcome.Missing);
        if (person.DisabledAt is not null) return new(PersonOutcome.Done, id);
        if (admins is [var last] && last == id) return new(PersonOutcome.LastAdmin);
        await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE users SET disabled_at = clock_timestamp(), security_stamp = gen_random_uuid()::text,
                concurrency_stamp = gen_random_uuid()::text
            WHERE id = {id}
            """,
            cancellation);
        var ended = await SessionEnder.EndAllAsync(database, id, cancellation);
        await audit.WriteAsync(actor, AuditAction.PersonDisabled, id, null, [], cancellation);
        await transaction.CommitAsync(cancellation);
        await sessions.AnnounceAsync(id, ended, SessionEnd.ChangedByAdmin);
        return new(PersonOutcome.Done, id);
    }

    /// <summary>Lets a disabled person sign in again.</summary>
    public async Task<PersonResult> EnableAsync(Actor actor, long id, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var (admins, person) = await locks.TakeAsync(id, cancellation);
        if (!actor.MayAct(admins)) return new(PersonOutcome.NotAllowed);
        if (person is null) return new(PersonOutcome.Missing);
        if (person.DisabledAt is null) return new(PersonOutcome.Done, id);
        if (person.EmptiedAt is not null) return new(PersonOutcome.Emptied);
        await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE users SET disabled_at = NULL, deprovisioned_at = NULL, concurrency_stamp = gen_random_uuid()::text WHERE id = {id}
            """,
            cancellation);
        await audit.WriteAsync(actor, AuditAction.PersonEnabled, id, null, [], cancellation);
        await transaction.CommitAsync(cancellation);
        return new(PersonOutcome.Done, id);
    }
}
