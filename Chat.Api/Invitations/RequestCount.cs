using System.Security.Cryptography;
using System.Text;
using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Invitations;

/// <summary>Counts requests of callers who are not signed in, for all instances, in the table of failed sign-ins.</summary>
internal sealed class RequestCount(ChatDb database, TimeProvider clock)
{
    /// <summary>The time after which a count begins anew.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Counts one more request of a subject, of which the table keeps a hash.</summary>
    /// <returns>The count in this window.</returns>
    public async Task<int> AddAsync(string subject, CancellationToken cancellation)
    {
        var (hash, now) = (SHA256.HashData(Encoding.UTF8.GetBytes(subject)), clock.GetUtcNow());
        var counts = await database.Database.SqlQuery<int>(
            $"""
            INSERT INTO sign_in_failures AS known (subject, count, ends_at) VALUES ({hash}, 1, {now + Window})
            ON CONFLICT (subject) DO UPDATE SET
                count = CASE WHEN known.ends_at <= {now} THEN 1 ELSE known.count + 1 END,
                ends_at = CASE WHEN known.ends_at <= {now} THEN EXCLUDED.ends_at ELSE known.ends_at END
            RETURNING count AS "Value"
            """).ToListAsync(cancellation);
        return counts.Single();
    }
}
