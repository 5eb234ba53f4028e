using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Invitations;
using Chat.Api.Notices;
using Chat.Api.Security;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chat.Api.People;

/// <summary>
/// Makes and changes people for admins. Each change is one transaction with its audit entry, and takes <see cref="PeopleLocks"/> first.
/// </summary>
internal sealed class PeopleStore(
    ChatDb database, PeopleLocks locks, AuditLog audit, SessionEnder sessions, Outbox outbox, InvitationSender invitations,
    AddressChange addresses, ILookupNormalizer normalizer)
{
    /// <summary>Makes a person without a password, and invites one who has no school account to choose one.</summary>
    public async Task<PersonResult> CreateAsync(Actor actor, PersonTextDto wanted, CancellationToken cancellation)
    {
        var (email, role, language) = (wanted.Email, WireName.Write(wanted.Role), Written(wanted.Language));
        var key = normalizer.NormalizeEmail(email);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var (admins, _) = await locks.TakeAsync(0, cancellation);
        if (!actor.MayAct(admins)) return new(PersonOutcome.NotAllowed);
        var made = await database.Database.SqlQuery<long>(
            $"""
            INSERT INTO users (name, role, availability, language, external_id, email, normalized_email, user_name, normalized_user_name,
                security_stamp, concurrency_stamp, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled,
                access_failed_count)
            VALUES ({wanted.Name}, {role}, {AvailabilityOf(wanted.Role)}::text, {language}::text, {wanted.ExternalId}::text,
                {email}, {key}, {email}, {key}, gen_random_uuid()::text, gen_random_uuid()::text, false, false, false, false, 0)
            ON CONFLICT DO NOTHING
            RETURNING id AS "Value"
            """).ToListAsync(cancellation);
        if (made is not [var id]) return await TakenAsync(0, key, wanted.ExternalId, cancellation);
        await audit.WriteAsync(actor, AuditAction.PersonCreated, id, null, PersonChanges.Between(null, wanted), cancellation);
        if (!actor.IsSchoolAccount) await invitations.InviteAsync(id, cancellation);
        await transaction.CommitAsync(cancellation);
        return new(PersonOutcome.Done, id);
    }

    /// <summary>
    /// Replaces a person's data. Another role ends the person's sessions, because an open page would continue in the old role.
    /// </summary>
    public Task<PersonResult> ChangeAsync(Actor actor, long id, PersonTextDto wanted, CancellationToken cancellation) =>
        ChangeAsync(actor, id, _ => wanted, cancellation);

    /// <summary>Changes a person's role alone; otherwise as the one for all data.</summary>
    public Task<PersonResult> ChangeRoleAsync(Actor actor, long id, Role role, CancellationToken cancellation) =>
        ChangeAsync(actor, id, person => person with { Role = role }, cancellation);

    private async Task<PersonResult> ChangeAsync(
        Actor actor, long id, Func<PersonTextDto, PersonTextDto> change, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var (admins, person) = await locks.TakeAsync(id, cancellation);
        if (!actor.MayAct(admins)) return new(PersonOutcome.NotAllowed);
        if (person is null) return new(PersonOutcome.Missing);
        if (person.EmptiedAt is not null) return new(PersonOutcome.Emptied);
        var wanted = change(person.ToText());
        var key = normalizer.NormalizeEmail(wanted.Email);
        var changes = PersonChanges.Between(person.ToText(), wanted);
        if (changes.Count == 0) return new(PersonOutcome.Done, id);
        var hasNewRole = person.ToText().Role != wanted.Role;
        if (hasNewRole && admins is [var last] && last == id) return new(PersonOutcome.LastAdmin);
        if (hasNewRole && await IsInCoachingAsync(id, cancellation)) return new(PersonOutcome.InCoaching);
        var invited = await addresses.TellAsync([id], [key], cancellation);
        try
        {
            await UpdateAsync(id, wanted, key, cancellation);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            await transaction.RollbackAsync(cancellation);
            return await TakenAsync(id, key, wanted.ExternalId, cancellation);
        }

        await addresses.InviteAsync(invited, cancellation);
        var ended = hasNewRole ? await SessionEnder.EndAllAsync(database, id, cancellation) : [];
        var peers = person.Name == wanted.Name ? [] : await PeersAsync(id, cancellation);
        await audit.WriteAsync(actor, AuditAction.PersonChanged, id, null, changes, cancellation);
        await transaction.CommitAsync(cancellation);
        foreach (var peer in peers) outbox.Tell(peer, id, NoticeKind.Sync);
        await sessions.AnnounceAsync(id, ended, SessionEnd.ChangedByAdmin);
        return new(PersonOutcome.Done, id);
    }

    /// <summary>
    /// Updates the row with a new concurrency stamp, so that a password change that read the old row does not write it back.
    /// </summary>
    private Task<int> UpdateAsync(long id, PersonTextDto wanted, string key, CancellationToken cancellation)
    {
        var role = WireName.Write(wanted.Role);
        return database.Database.ExecuteSqlAsync(
            $"""
            UPDATE users SET name = {wanted.Name}, role = {role}, language = {Written(wanted.Language)}::text,
                external_id = {wanted.ExternalId}::text,
                availability = CASE WHEN role = {role} THEN availability ELSE {AvailabilityOf(wanted.Role)}::text END,
                email = {wanted.Email}, normalized_email = {key}, user_name = {wanted.Email}, normalized_user_name = {key},
                concurrency_stamp = gen_random_uuid()::text
            WHERE id = {id}
            """,
            cancellation);
    }

    private Task<bool> IsInCoachingAsync(long id, CancellationToken cancellation) => database.Coachings.AnyAsync(
        coaching => (coaching.StudentId == id || coaching.CoachId == id) && coaching.EndedAt == null, cancellation);

    private Task<List<long>> PeersAsync(long id, CancellationToken cancellation) => database.ReadableConversations
        .Where(conversation => conversation.UserId == id).Select(conversation => conversation.PeerId).ToListAsync(cancellation);

    /// <summary>The other person who has the address or the external id.</summary>
    private async Task<PersonResult> TakenAsync(long id, string key, string? externalId, CancellationToken cancellation)
    {
        var others = database.Users.Where(user => user.Id != id);
        var holder = await others.Where(user => user.NormalizedUserName == key).Select(user => (long?)user.Id)
            .SingleOrDefaultAsync(cancellation);
        if (holder is not null || externalId is null) return new(PersonOutcome.AddressTaken, holder);
        holder = await others.Where(user => user.ExternalId == externalId).Select(user => (long?)user.Id)
            .SingleOrDefaultAsync(cancellation);
        return new(PersonOutcome.ExternalIdTaken, holder);
    }

    /// <summary>The first availability of a new coach; null for other roles.</summary>
    private static string? AvailabilityOf(Role role) => role == Role.Coach ? "available" : null;

    private static string? Written(Language? language) => language is { } known ? WireName.Write(known) : null;
}
