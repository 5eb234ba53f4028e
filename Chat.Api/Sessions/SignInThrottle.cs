using Chat.Api.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.Sessions;

/// <summary>
/// Refuses password checks after too many failures for an e-mail address, known or not, or from a network. A browser in which the user
/// signed in before has a count of its own, so strangers can't lock the user out.
/// </summary>
internal sealed class SignInThrottle(
    ChatDb database, AttemptCounts counts, ILookupNormalizer normalizer, IOptions<SessionOptions> options)
{
    /// <summary>The failures of a /48 of IPv6, in limits of a single network.</summary>
    private const int NetworksOfSite = 5;

    /// <summary>The time to wait before the next attempt; null when an attempt is allowed now.</summary>
    /// <param name="email">The e-mail address; null for an attempt that names none.</param>
    /// <param name="caller">The caller's network address and device.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<TimeSpan?> WaitAsync(string? email, Caller caller, CancellationToken cancellation) =>
        await counts.WaitAsync(await SubjectsAsync(email, caller, cancellation), cancellation);

    /// <summary>Counts a failure; the parameters are those of <see cref="WaitAsync"/>.</summary>
    public async Task FailedAsync(string? email, Caller caller, CancellationToken cancellation)
    {
        foreach (var (subject, _) in await SubjectsAsync(email, caller, cancellation))
            await counts.AddAsync(subject, options.Value.FailureWindow, cancellation);
    }

    /// <summary>Forgets the failures of the known device, or else those for the e-mail address.</summary>
    public async Task SucceededAsync(string email, Caller caller, CancellationToken cancellation) =>
        await counts.ForgetAsync((await SubjectsAsync(email, caller, cancellation))[0].Subject, cancellation);

    /// <summary>
    /// The counts of an attempt with their limits: the one of the account or of its device first, and those of the network.
    /// </summary>
    private async Task<IReadOnlyList<(string Subject, int Limit)>> SubjectsAsync(
        string? email, Caller caller, CancellationToken cancellation)
    {
        var limits = options.Value;
        if (email is null) return [.. OfNetwork(caller)];

        // Normalized like the look-up of accounts: otherwise each spelling of an address would have guesses of its own.
        var account = normalizer.NormalizeEmail(email)!;
        if (caller.Device is { } device && await IsKnownAsync(account, device, cancellation))
            return [($"device:{device}:{account}", limits.FailuresPerAccount)];
        return [($"account:{account}", limits.FailuresPerAccount), .. OfNetwork(caller)];
    }

    private IEnumerable<(string Subject, int Limit)> OfNetwork(Caller caller)
    {
        var limit = options.Value.FailuresPerAddress;
        yield return ($"network:{Network.Of(caller.Address)}", limit);
        if (Network.SiteOf(caller.Address) is { } site) yield return ($"network:{site}", limit * NetworksOfSite);
    }

    private async Task<bool> IsKnownAsync(string account, string device, CancellationToken cancellation)
    {
        if (account.Contains('\0', StringComparison.Ordinal)) return false;
        var found = await database.Database.SqlQuery<bool>(
            $"""
            SELECT EXISTS (
                SELECT FROM users JOIN known_devices ON known_devices.user_id = users.id
                WHERE users.normalized_email = {account}
                    AND device_hash = sha256(convert_to(users.id::text || ':' || {device}, 'UTF8'))) AS "Value"
            """).ToListAsync(cancellation);
        return found is [true];
    }
}
