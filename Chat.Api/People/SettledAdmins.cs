using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.People;

/// <summary>
/// Tells whether admins have had the role for a day. Where two admins are asked for, a newer one does not count, because one person could
/// make a second account and act as both (docs/adr/0039-new-admins.md).
/// </summary>
internal sealed class SettledAdmins(ChatDb database)
{
    private static readonly TimeSpan Settling = TimeSpan.FromHours(24);

    /// <summary>Whether all of these admins have had the role for a day.</summary>
    public async Task<bool> AreAsync(long[] admins, CancellationToken cancellation) =>
        (await database.Database.SqlQuery<bool>(
            $"""
            SELECT NOT EXISTS (
                SELECT FROM unnest({admins}) admin (id) LEFT JOIN users ON users.id = admin.id
                WHERE coalesce(users.admin_since > clock_timestamp() - {Settling}, true)) AS "Value"
            """).ToListAsync(cancellation))[0];
}
