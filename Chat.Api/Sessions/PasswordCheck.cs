using System.Net;
using Chat.Api.Problems;
using Chat.Api.Security;
using Chat.Api.Users;
using Microsoft.AspNetCore.Identity;

namespace Chat.Api.Sessions;

/// <summary>What came of an e-mail address and a password: a user, a wait, or neither.</summary>
internal readonly record struct PasswordResult(User? User, TimeSpan? Wait);

/// <summary>
/// Checks passwords. Hashing is made to be slow, so only a few run at once: a crowd that signs in does not hold up the users who talk, and
/// many guesses at once are counted like one after the other.
/// </summary>
internal sealed class PasswordCheck(
    UserManager<User> users, IPasswordHasher<User> hasher, SignInThrottle throttle, PasswordPlaces places, SecurityEvents events)
{
    /// <summary>Stands in for a user who does not exist, or can't sign in, so that looking takes as long as for one who can.</summary>
    private static readonly User Nobody = new() { Name = "", Role = Role.Student };

    private static string? _nobodysHash;

    /// <exception cref="BusyException">Too many wait already.</exception>
    public async Task<PasswordResult> CheckAsync(string email, string password, IPAddress? address, CancellationToken cancellation)
    {
        using var place = await places.TakeAsync(cancellation);
        if (await throttle.WaitAsync(email, address, cancellation) is { } wait)
        {
            events.SignInThrottled();
            return new PasswordResult(null, wait);
        }

        var user = email.Contains('\0', StringComparison.Ordinal) ? null : await users.FindByEmailAsync(email);
        if (await IsRightAsync(user, password))
        {
            await throttle.SucceededAsync(email, cancellation);
            return new PasswordResult(user, null);
        }

        // Also for a caller who has hung up: else guesses without an answer would be free.
        await throttle.FailedAsync(email, address, CancellationToken.None);
        events.SignInFailed(user?.Id);
        return default;
    }

    private async Task<bool> IsRightAsync(User? user, string password)
    {
        if (user is { PasswordHash: not null, DisabledAt: null }) return await users.CheckPasswordAsync(user, password);
        _nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        hasher.VerifyHashedPassword(Nobody, _nobodysHash, password);
        return false;
    }
}
