using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Coachings;

/// <summary>The locks at the start of a change of coachings.</summary>
internal sealed class CoachingLocks(ChatDb database)
{
    /// <summary>Locks the users' rows against changes of role and state, in the order of ids.</summary>
    public async Task<LockedUsers> TakeAsync(long[] ids, CancellationToken cancellation) => new(
        await database.Database.SqlQuery<LockedUser>(
            $"""
            SELECT id AS "Id", name AS "Name", role AS "Role", disabled_at IS NOT NULL AS "IsDisabled" FROM users
            WHERE id = ANY({ids}) ORDER BY id FOR SHARE
            """).ToDictionaryAsync(user => user.Id, cancellation));
}

/// <summary>Users whose role and state stay as they are until the transaction ends.</summary>
internal sealed class LockedUsers(IReadOnlyDictionary<long, LockedUser> users)
{
    /// <summary>Whether the actor may still make changes; an admin must be among the locked users.</summary>
    public bool MayChange(Actor actor) => actor.AdminId is not { } id || (Have(id, Role.Admin) && !users[id].IsDisabled);

    public bool HaveCoach(long id, bool evenIfDisabled = false) => Have(id, Role.Coach) && (evenIfDisabled || !users[id].IsDisabled);

    public bool HaveStudent(long id) => Have(id, Role.Student);

    /// <summary>The user's name; null when there is no such user.</summary>
    public string? NameOf(long id) => users.GetValueOrDefault(id)?.Name;

    private bool Have(long id, Role role) => users.TryGetValue(id, out var user) && user.Role == WireName.Write(role);
}

/// <summary>A user's row at the time of the lock.</summary>
internal sealed record LockedUser(long Id, string Name, string Role, bool IsDisabled);
