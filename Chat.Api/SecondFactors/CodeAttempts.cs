using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.SecondFactors;

/// <summary>
/// Limits the codes that are tried for a user, in the table of failed sign-ins. The right password does not reset this count: somebody who
/// knows the password could otherwise guess for ever. PostgreSQL's clock decides.
/// </summary>
internal sealed class CodeAttempts(ChatDb database)
{
    /// <summary>The codes that may be tried within <see cref="Window"/>.</summary>
    public const int Most = 10;

    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Counts an attempt before the code is checked, so that concurrent guesses count too.</summary>
    /// <returns>The time to wait, if no attempt is left; otherwise null.</returns>
    public async Task<TimeSpan?> TakeAsync(long user, CancellationToken cancellation)
    {
        var taken = await database.Database.SqlQuery<Taken>(
            $"""
            INSERT INTO sign_in_failures AS known (subject, count, ends_at) VALUES ({Subject(user)}, 1, clock_timestamp() + {Window})
            ON CONFLICT (subject) DO UPDATE SET
                count = CASE WHEN known.ends_at <= clock_timestamp() THEN 1 ELSE known.count + 1 END,
                ends_at = CASE WHEN known.ends_at <= clock_timestamp() THEN EXCLUDED.ends_at ELSE known.ends_at END
            RETURNING count AS "Count", ends_at - clock_timestamp() AS "Left"
            """).ToListAsync(cancellation);
        return taken is [{ Count: > Most } beyond] ? beyond.Left : null;
    }

    /// <summary>Forgets the attempts, because a code was right.</summary>
    public Task SucceededAsync(long user, CancellationToken cancellation)
    {
        var subject = Subject(user);
        return database.SignInFailures.Where(failures => failures.Subject == subject).ExecuteDeleteAsync(cancellation);
    }

    private static byte[] Subject(long user) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"code:{user}")));

    private sealed record Taken(int Count, TimeSpan Left);
}
