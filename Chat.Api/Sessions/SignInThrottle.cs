using System.Net;
using System.Security.Cryptography;
using System.Text;
using Chat.Api.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.Sessions;

/// <summary>
/// Refuses password checks after too many failures per e-mail address and per network address. Unknown e-mail addresses count too, so the
/// response tells nothing. The counts are in PostgreSQL, so they hold for all instances.
/// </summary>
internal sealed class SignInThrottle(ChatDb database, ILookupNormalizer normalizer, IOptions<SessionOptions> options, TimeProvider clock)
{
    /// <summary>The time to wait before the next attempt; null when an attempt is allowed now.</summary>
    /// <param name="email">The e-mail address; null for an attempt that names none.</param>
    /// <param name="address">The network address.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<TimeSpan?> WaitAsync(string? email, IPAddress? address, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var account = email is null ? null : Account(email);
        var network = Network(address);
        var endsAt = await database.SignInFailures
            .Where(failures => failures.EndsAt > now)
            .Where(failures => (failures.Subject == account && failures.Count >= options.Value.FailuresPerAccount)
                || (failures.Subject == network && failures.Count >= options.Value.FailuresPerAddress))
            .MaxAsync(failures => (DateTimeOffset?)failures.EndsAt, cancellation);
        return endsAt - now;
    }

    /// <summary>Counts a failure; the parameters are those of <see cref="WaitAsync"/>.</summary>
    public async Task FailedAsync(string? email, IPAddress? address, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var end = now + options.Value.FailureWindow;
        await database.SignInFailures.Where(failures => failures.EndsAt <= now).ExecuteDeleteAsync(cancellation);
        foreach (var subject in (byte[][])(email is null ? [Network(address)] : [Account(email), Network(address)]))
        {
            await database.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO sign_in_failures (subject, count, ends_at) VALUES ({subject}, 1, {end})
                ON CONFLICT (subject) DO UPDATE SET count = sign_in_failures.count + 1
                """,
                cancellation);
        }
    }

    public Task SucceededAsync(string email, CancellationToken cancellation)
    {
        var account = Account(email);
        return database.SignInFailures.Where(failures => failures.Subject == account).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>
    /// Normalizes the address like the look-up of accounts: otherwise each spelling of an address would have guesses of its own.
    /// </summary>
    private byte[] Account(string email) => SHA256.HashData(Encoding.UTF8.GetBytes("account:" + normalizer.NormalizeEmail(email)));

    private static byte[] Network(IPAddress? address) => SHA256.HashData(Encoding.UTF8.GetBytes("network:" + address));
}
