using System.Text.Json;
using Chat.Api.Database;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Audit;

/// <summary>
/// The log of every change to people and coachings: actor, action, person, time, old and new values, and never the text of a message.
/// </summary>
internal sealed class AuditLog(ChatDb database)
{
    /// <summary>Writes an entry in the caller's transaction, which makes the change itself.</summary>
    /// <param name="actor">The author of the change.</param>
    /// <param name="action">The kind of change.</param>
    /// <param name="person">The user whom the change is about; for a coaching, its student.</param>
    /// <param name="other">For a coaching, its coach.</param>
    /// <param name="changes">The members that change; none when the action says everything.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task WriteAsync(
        Actor actor, AuditAction action, long person, long? other, IReadOnlyList<AuditChangeDto> changes, CancellationToken cancellation) =>
        database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO audit_entries (at, actor_id, token_id, token_name, by_school_account, action, person_id, other_id, changes)
            VALUES (clock_timestamp(), {actor.AdminId}::bigint, {actor.TokenId}::bigint, {actor.TokenName}::text,
                {actor.IsSchoolAccount},
                {WireName.Write(action)}, {person}, {other}::bigint,
                {JsonSerializer.Serialize(changes, JsonSerializerOptions.Web)}::jsonb)
            """,
            cancellation);

    /// <summary>Writes many entries with one statement, in the order of the records; otherwise as the one for a single entry.</summary>
    public async Task WriteManyAsync(Actor actor, IReadOnlyCollection<AuditRecord> records, CancellationToken cancellation)
    {
        if (records.Count == 0) return;
        string[] actions = [.. records.Select(record => WireName.Write(record.Action))];
        long[] people = [.. records.Select(record => record.Person)];
        long?[] others = [.. records.Select(record => record.Other)];
        string[] changes = [.. records.Select(record => JsonSerializer.Serialize(record.Changes, JsonSerializerOptions.Web))];
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO audit_entries (at, actor_id, token_id, token_name, by_school_account, action, person_id, other_id, changes)
            SELECT clock_timestamp(), {actor.AdminId}::bigint, {actor.TokenId}::bigint, {actor.TokenName}::text,
                {actor.IsSchoolAccount},
                action, person, other, changes::jsonb
            FROM unnest({actions}, {people}, {others}, {changes}) WITH ORDINALITY AS record (action, person, other, changes, place)
            ORDER BY place
            """,
            cancellation);
    }

    /// <summary>A page of the log, newest first.</summary>
    public async Task<AuditPageDto> ReadAsync(AuditPage page, CancellationToken cancellation)
    {
        var entries = page.Person is { } about
            ? database.AuditEntries.Where(entry => entry.PersonId == about || entry.OtherId == about)
            : database.AuditEntries;
        var rows = await (
            from entry in entries.Where(entry => entry.Id < page.Before).OrderByDescending(entry => entry.Id).Take(page.Limit + 1)
            join person in database.Users on entry.PersonId equals person.Id
            join acting in database.Users on entry.ActorId equals (long?)acting.Id into actors
            from actor in actors.DefaultIfEmpty()
            join another in database.Users on entry.OtherId equals (long?)another.Id into others
            from other in others.DefaultIfEmpty()
            orderby entry.Id descending
            select new
            {
                Entry = entry,
                ActorName = (string?)actor.Name,
                PersonName = person.Name,
                OtherName = (string?)other.Name,
            }).AsNoTracking().ToListAsync(cancellation);
        var items = rows.Take(page.Limit).Select(row => new AuditEntryDto(
            row.Entry.Id,
            row.Entry.At,
            Name(row.Entry.ActorId, row.ActorName),
            row.Entry.TokenName,
            row.Entry.BySchoolAccount,
            row.Entry.Action,
            new PersonNameDto(UserIds.Format(row.Entry.PersonId), row.PersonName),
            Name(row.Entry.OtherId, row.OtherName),
            JsonSerializer.Deserialize<List<AuditChangeDto>>(row.Entry.Changes, JsonSerializerOptions.Web)!));
        return new AuditPageDto([.. items], rows.Count > page.Limit);
    }

    private static PersonNameDto? Name(long? id, string? name) => id is { } known ? new PersonNameDto(UserIds.Format(known), name!) : null;
}

/// <summary>The content of an entry; its members are the parameters of <see cref="AuditLog.WriteAsync"/>.</summary>
internal sealed record AuditRecord(AuditAction Action, long Person, long? Other, IReadOnlyList<AuditChangeDto> Changes);
