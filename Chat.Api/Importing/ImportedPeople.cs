using Chat.Api.Database;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Importing;

/// <summary>Makes, changes and disables many people with one statement each, in the caller's transaction.</summary>
internal sealed class ImportedPeople(ChatDb database)
{
    /// <summary>Makes people without a password, and returns their ids by address as accounts are found.</summary>
    public async Task<IEnumerable<KeyValuePair<string, long>>> CreateAsync(PlannedPerson[] people, CancellationToken cancellation)
    {
        var (names, roles, languages, externalIds, emails, keys) = Members(people);
        var made = await database.Database.SqlQuery<Made>(
            $"""
            INSERT INTO users (name, role, availability, language, external_id, email, normalized_email, user_name, normalized_user_name,
                security_stamp, concurrency_stamp, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled,
                access_failed_count)
            SELECT name, role, CASE WHEN role = 'coach' THEN 'available' END, language, external_id, email, key, email, key,
                gen_random_uuid()::text, gen_random_uuid()::text, false, false, false, false, 0
            FROM unnest({names}, {roles}, {languages}, {externalIds}, {emails}, {keys}) WITH ORDINALITY
                AS person (name, role, language, external_id, email, key, place)
            ORDER BY place
            RETURNING id AS "Id", normalized_user_name AS "Key"
            """).ToListAsync(cancellation);
        return made.Select(person => KeyValuePair.Create(person.Key, person.Id));
    }

    /// <summary>
    /// Changes and enables people, and tells the peers of renamed ones. Ends the sessions of people with a new role, and returns them.
    /// </summary>
    public async Task<IReadOnlyList<EndedSession>> ChangeAsync(PlannedPerson[] people, CancellationToken cancellation)
    {
        long[] ids = [.. people.Select(person => person.Id!.Value)];
        bool[] enabled = [.. people.Select(person => person.IsEnabled)];
        var (names, roles, languages, externalIds, emails, keys) = Members(people);
        await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE users SET name = person.name, role = person.role, language = person.language, external_id = person.external_id,
                availability = CASE WHEN users.role = person.role THEN users.availability WHEN person.role = 'coach' THEN 'available' END,
                email = person.email, normalized_email = person.key, user_name = person.email, normalized_user_name = person.key,
                disabled_at = CASE WHEN person.enabled THEN NULL ELSE users.disabled_at END, concurrency_stamp = gen_random_uuid()::text
            FROM unnest({ids}, {names}, {roles}, {languages}, {externalIds}, {emails}, {keys}, {enabled})
                AS person (id, name, role, language, external_id, email, key, enabled)
            WHERE users.id = person.id
            """,
            cancellation);
        long[] renamed =
            [.. people.Where(person => person.Changes.Any(change => change.Member == "name")).Select(person => person.Id!.Value)];
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO outbox (user_id, sender_id, kind, owed_at)
            SELECT peer_id, user_id, {NoticeKind.Sync.Name}, clock_timestamp() FROM readable_conversations WHERE user_id = ANY({renamed})
            """,
            cancellation);
        return await EndSessionsAsync(
            [.. people.Where(person => person.HasNewRole).Select(person => person.Id!.Value)], cancellation);
    }

    /// <summary>Disables people, and returns their sessions, which end.</summary>
    public async Task<IReadOnlyList<EndedSession>> DisableAsync(long[] ids, CancellationToken cancellation)
    {
        await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE users SET disabled_at = clock_timestamp(), security_stamp = gen_random_uuid()::text,
                concurrency_stamp = gen_random_uuid()::text
            WHERE id = ANY({ids})
            """,
            cancellation);
        return await EndSessionsAsync(ids, cancellation);
    }

    private async Task<IReadOnlyList<EndedSession>> EndSessionsAsync(long[] people, CancellationToken cancellation) =>
        await database.Database.SqlQuery<EndedSession>(
            $"DELETE FROM sessions WHERE user_id = ANY({people}) RETURNING user_id AS \"UserId\", id AS \"Id\"").ToListAsync(cancellation);

    private static (string[] Names, string[] Roles, string?[] Languages, string?[] ExternalIds, string[] Emails, string[] Keys) Members(
        PlannedPerson[] people) => (
        [.. people.Select(person => person.Wanted.Name)],
        [.. people.Select(person => WireName.Write(person.Wanted.Role))],
        [.. people.Select(person => person.Wanted.Language is { } language ? WireName.Write(language) : null)],
        [.. people.Select(person => person.Wanted.ExternalId)],
        [.. people.Select(person => person.Wanted.Email)],
        [.. people.Select(person => person.Key)]);

    private sealed record Made(long Id, string Key);
}

/// <summary>A session that ended, and its user.</summary>
internal sealed record EndedSession(long UserId, Guid Id);
