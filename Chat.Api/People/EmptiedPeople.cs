using System.Globalization;
using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.Api.Sealing;
using Chat.Api.Security;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.People;

/// <summary>
/// Empties people who have left: nothing that says who they were is left, and nobody can sign in as them. Their conversations stay, under a
/// name that says no more than the role, until they are erased.
/// </summary>
internal sealed class EmptiedPeople(
    ChatDb database, PeopleLocks locks, AuditLog audit, SessionEnder sessions, Outbox outbox, ILookupNormalizer normalizer)
{
    /// <summary>The column of the other user, in rows that are not this user's own.</summary>
    private const string Peer = "peer_id";

    /// <summary>Empties a disabled person, for ever.</summary>
    public async Task<PersonResult> EmptyAsync(Actor actor, long id, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var (admins, person) = await locks.TakeAsync(id, cancellation);
        if (!actor.MayAct(admins)) return new(PersonOutcome.NotAllowed);
        if (person is null) return new(PersonOutcome.Missing);
        if (person.EmptiedAt is not null) return new(PersonOutcome.Done, id);
        if (person.DisabledAt is null) return new(PersonOutcome.Active);
        if (await database.LegalHolds.AnyAsync(hold => hold.UserId == id, cancellation)) return new(PersonOutcome.Held);
        var isInCoaching = await database.Coachings.AnyAsync(
            coaching => (coaching.StudentId == id || coaching.CoachId == id) && coaching.EndedAt == null, cancellation);
        if (isInCoaching) return new(PersonOutcome.InCoaching);
        var ended = await SessionEnder.EndAllAsync(database, id, cancellation);
        await RenameAsync(id, person.ToText(), cancellation);
        await RemoveAsync(id, cancellation);
        var peers = await database.ReadableConversations.Where(conversation => conversation.UserId == id)
            .Select(conversation => conversation.PeerId).ToListAsync(cancellation);
        await audit.WriteAsync(actor, AuditAction.PersonEmptied, id, null, [], cancellation);
        await transaction.CommitAsync(cancellation);
        await sessions.AnnounceAsync(id, ended, SessionEnd.ChangedByAdmin);
        foreach (var peer in peers) outbox.Tell(peer, id, NoticeKind.Sync);
        return new(PersonOutcome.Done, id);
    }

    private Task<int> RenameAsync(long id, PersonTextDto person, CancellationToken cancellation)
    {
        var email = string.Create(CultureInfo.InvariantCulture, $"gone-{id}@invalid");
        var key = normalizer.NormalizeEmail(email);
        return database.Database.ExecuteSqlAsync(
            $"""
            UPDATE users SET name = {NameOf(person.Role, person.Language)}, email = {email}, normalized_email = {key},
                user_name = {email}, normalized_user_name = {key}, external_id = NULL, language = NULL, phone_number = NULL,
                password_hash = NULL, security_stamp = gen_random_uuid()::text, concurrency_stamp = gen_random_uuid()::text,
                emptied_at = clock_timestamp(), deprovisioned_at = coalesce(deprovisioned_at, clock_timestamp())
            WHERE id = {id}
            """,
            cancellation);
    }

    /// <summary>
    /// Deletes the rows that would go with the row of the user: a table whose foreign key cascades holds what is the user's own. The
    /// function of the migration removes what the API's role may not touch.
    /// </summary>
    private async Task RemoveAsync(long id, CancellationToken cancellation)
    {
        var own = from table in database.Model.GetEntityTypes()
                  from key in table.GetForeignKeys()
                  where key.PrincipalEntityType.ClrType == typeof(User) && key.DeleteBehavior == DeleteBehavior.Cascade
                  let column = key.Properties.Single().GetColumnName()
                  where column != Peer && table.GetTableName() != WrappedKeyTable.Name
                  select $"DELETE FROM {table.GetTableName()} WHERE {column} = {{0}}";
#pragma warning disable EF1002 // The names come from the model.
        await database.Database.ExecuteSqlRawAsync(string.Join(';', own), [id], cancellation);
#pragma warning restore EF1002
        await database.Database.ExecuteSqlAsync($"SELECT empty_person({id})", cancellation);
    }

    private static string NameOf(Role role, Language? language) => (role, language) switch
    {
        (Role.Coach, Language.Nl) => "Voormalige coach",
        (Role.Coach, _) => "Former coach",
        (Role.Admin, Language.Nl) => "Voormalige beheerder",
        (Role.Admin, _) => "Former administrator",
        (_, Language.Nl) => "Voormalige student",
        _ => "Former student",
    };
}
