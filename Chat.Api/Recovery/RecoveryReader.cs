using Chat.Api.Database;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Recovery;

/// <summary>Reads the recovery that is under way.</summary>
internal sealed class RecoveryReader(ChatDb database)
{
    /// <returns>The recovery; null when none is under way.</returns>
    public async Task<RecoveryDto?> FindAsync(long person, CancellationToken cancellation)
    {
        var rows = await database.Database.SqlQuery<Row>(
            $"""
            SELECT asked_by_id AS "AskedById", asker.name AS "AskedByName", asked_at AS "AskedAt", confirmed_by_id AS "ConfirmedById",
                confirmer.name AS "ConfirmedByName", opens_at AS "OpensAt", expires_at AS "ExpiresAt"
            FROM valid_recoveries recovery
            JOIN users asker ON asker.id = asked_by_id LEFT JOIN users confirmer ON confirmer.id = confirmed_by_id
            WHERE recovery.user_id = {person}
            """).ToListAsync(cancellation);
        return rows is [var row]
            ? new(
                new(UserIds.Format(row.AskedById), row.AskedByName),
                row.AskedAt,
                row.ConfirmedById is { } second ? new(UserIds.Format(second), row.ConfirmedByName!) : null,
                row.OpensAt,
                row.ExpiresAt)
            : null;
    }

    private sealed record Row(
        long AskedById,
        string AskedByName,
        DateTimeOffset AskedAt,
        long? ConfirmedById,
        string? ConfirmedByName,
        DateTimeOffset OpensAt,
        DateTimeOffset ExpiresAt);
}
