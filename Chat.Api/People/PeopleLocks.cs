using Chat.Api.Database;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.People;

/// <summary>
/// The locks at the start of a change of a person, in the order of user ids, so that concurrent changes run one after the other: two admins
/// who disable each other do not both succeed.
/// </summary>
internal sealed class PeopleLocks(ChatDb database)
{
    /// <summary>Locks a person and all active admins, without admins who were disabled meanwhile.</summary>
    public async Task<(IReadOnlyList<long> Admins, LockedPerson? Person)> TakeAsync(long person, CancellationToken cancellation)
    {
        var rows = await database.Database.SqlQuery<LockedPerson>(
            $"""
            SELECT id AS "Id", name AS "Name", email AS "Email", role AS "Role", language AS "Language",
                external_id AS "ExternalId", disabled_at AS "DisabledAt", emptied_at AS "EmptiedAt"
            FROM users WHERE id = {person} OR (role = 'admin' AND disabled_at IS NULL) ORDER BY id FOR NO KEY UPDATE
            """).ToListAsync(cancellation);
        return ([.. rows.Where(row => row.IsActiveAdmin).Select(row => row.Id)], rows.SingleOrDefault(row => row.Id == person));
    }

    /// <summary>Locks these people and all active admins, and returns the admins.</summary>
    public Task<List<long>> TakeAllAsync(long[] people, CancellationToken cancellation) => database.Database.SqlQuery<long>(
        $"""
        WITH locked AS MATERIALIZED (
            SELECT id, role = 'admin' AND disabled_at IS NULL AS is_admin FROM users
            WHERE id = ANY({people}) OR (role = 'admin' AND disabled_at IS NULL) ORDER BY id FOR NO KEY UPDATE
        )
        SELECT id AS "Value" FROM locked WHERE is_admin
        """).ToListAsync(cancellation);
}

/// <summary>A person's row at the time of the lock.</summary>
internal sealed record LockedPerson(
    long Id,
    string Name,
    string? Email,
    string Role,
    string? Language,
    string? ExternalId,
    DateTimeOffset? DisabledAt,
    DateTimeOffset? EmptiedAt)
{
    public bool IsActiveAdmin => Role == WireName.Write(Users.Role.Admin) && DisabledAt is null;

    public PersonTextDto ToText() =>
        new(Name, Email ?? "", StoredName.Read<Role>(Role), Language is null ? null : StoredName.Read<Language>(Language), ExternalId);
}
