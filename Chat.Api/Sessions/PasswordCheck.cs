using System.Net;
using Chat.Api.Problems;
using Chat.Api.Security;
using Chat.Api.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Sessions;

/// <summary>The result of a check of an e-mail address and a password: a user, a time to wait, or neither.</summary>
internal readonly record struct PasswordResult(User? User, TimeSpan? Wait);

/// <summary>
/// Checks passwords. Only a few checks run at once, because hashing is slow by design: a crowd that signs in does not delay messages, and
/// concurrent guesses are counted like successive ones.
/// </summary>
internal sealed class PasswordCheck(
    UserManager<User> users, IPasswordHasher<User> hasher, SignInThrottle throttle, PasswordPlaces places, SecurityEvents events)
{
    /// <summary>Stands in for a user who does not exist or can't sign in, so that the check takes the same time.</summary>
    private static readonly User Nobody = new() { Name = "", Role = Role.Student };

    private static string? _nobodysHash;

    /// <summary>Checks the password of a signed-in user, and counts failures together with those of signing in.</summary>
    /// <exception cref="BusyException">Too many wait already.</exception>
    public async Task<PasswordResult> CheckAsync(long id, string password, IPAddress? address, CancellationToken cancellation)
    {
        var email = await users.Users.Where(user => user.Id == id).Select(user => user.Email!).SingleAsync(cancellation);
        return await CheckAsync(email, password, address, cancellation);
    }

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

        // Count the failure even if the caller has hung up: otherwise guesses without an answer would be free.
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
