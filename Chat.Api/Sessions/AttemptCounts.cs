using System.Security.Cryptography;
using System.Text;
using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Sessions;

/// <summary>
/// Counts the attempts of callers who are not signed in, by a subject such as an address, for all instances. The table keeps a hash of the
/// subject. A count begins again after its window.
/// </summary>
internal sealed class AttemptCounts(ChatDb database, TimeProvider clock)
{
    /// <summary>Counts one more attempt of a subject.</summary>
    /// <returns>The count in this window.</returns>
    public async Task<int> AddAsync(string subject, TimeSpan window, CancellationToken cancellation)
    {
        var (hash, now) = (Hash(subject), clock.GetUtcNow());
        await database.SignInFailures.Where(counted => counted.EndsAt <= now && counted.Subject != hash).ExecuteDeleteAsync(cancellation);
        var counts = await database.Database.SqlQuery<int>(
            $"""
            INSERT INTO sign_in_failures AS known (subject, count, ends_at) VALUES ({hash}, 1, {now + window})
            ON CONFLICT (subject) DO UPDATE SET
                count = CASE WHEN known.ends_at <= {now} THEN 1 ELSE known.count + 1 END,
                ends_at = CASE WHEN known.ends_at <= {now} THEN EXCLUDED.ends_at ELSE known.ends_at END
            RETURNING count AS "Value"
            """).ToListAsync(cancellation);
        return counts.Single();
    }

    /// <summary>The longest time to wait of the subjects that have reached their limits; null when none has.</summary>
    public async Task<TimeSpan?> WaitAsync(IReadOnlyList<(string Subject, int Limit)> limits, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        byte[][] hashes = [.. limits.Select(limit => Hash(limit.Subject))];
        var counted = await database.SignInFailures
            .Where(counted => hashes.Contains(counted.Subject) && counted.EndsAt > now)
            .Select(counted => new { counted.Subject, counted.Count, counted.EndsAt })
            .ToListAsync(cancellation);
        var ends = counted
            .Where(found => limits.Any(limit => found.Count >= limit.Limit && found.Subject.AsSpan().SequenceEqual(Hash(limit.Subject))))
            .Select(found => (DateTimeOffset?)found.EndsAt);
        return ends.Max() - now;
    }

    /// <summary>Forgets the attempts of a subject.</summary>
    public Task ForgetAsync(string subject, CancellationToken cancellation)
    {
        var hash = Hash(subject);
        return database.SignInFailures.Where(counted => counted.Subject == hash).ExecuteDeleteAsync(cancellation);
    }

    private static byte[] Hash(string subject) => SHA256.HashData(Encoding.UTF8.GetBytes(subject));
}
