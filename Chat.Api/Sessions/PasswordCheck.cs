using Chat.Api.Database;
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
    ChatDb database,
    UserManager<User> users,
    IPasswordHasher<User> hasher,
    SignInThrottle throttle,
    PasswordPlaces places,
    PasswordSignIn passwords,
    SecurityEvents events)
{
    /// <summary>Stands in for a user who does not exist or can't sign in, so that the check takes the same time.</summary>
    private static readonly User Nobody = new() { Name = "", Role = Role.Student };

    private static string? _nobodysHash;

    /// <summary>Checks the password of a signed-in user, and counts failures together with those of signing in.</summary>
    /// <exception cref="BusyException">Too many wait already.</exception>
    public async Task<PasswordResult> CheckAsync(long id, string password, Caller caller, CancellationToken cancellation)
    {
        var email = await users.Users.Where(user => user.Id == id).Select(user => user.Email!).SingleAsync(cancellation);
        return await CheckAsync(email, password, caller, isAllowed: true, cancellation);
    }

    /// <summary>
    /// Checks the password of a sign-in. Where only the admin for emergencies may have one, all others are refused in the same time.
    /// </summary>
    /// <exception cref="BusyException">Too many wait already.</exception>
    public Task<PasswordResult> CheckAsync(string email, string password, Caller caller, CancellationToken cancellation) =>
        CheckAsync(email, password, caller, passwords.IsFor(email), cancellation);

    private async Task<PasswordResult> CheckAsync(
        string email, string password, Caller caller, bool isAllowed, CancellationToken cancellation)
    {
        // The second question counts the failures of callers who waited for a place at the same time.
        if (await throttle.WaitAsync(email, caller, cancellation) is { } early) return Throttled(early);
        using var place = await places.TakeAsync(cancellation);
        if (await throttle.WaitAsync(email, caller, cancellation) is { } wait) return Throttled(wait);

        var user = email.Contains('\0', StringComparison.Ordinal) ? null : await users.FindByEmailAsync(email);
        if (await IsRightAsync(isAllowed ? user : null, password, cancellation))
        {
            await throttle.SucceededAsync(email, caller, cancellation);
            return new PasswordResult(user, null);
        }

        // Count the failure even if the caller has hung up: otherwise guesses without an answer would be free.
        await throttle.FailedAsync(email, caller, CancellationToken.None);
        events.SignInFailed(user?.Id);
        return default;
    }

    private PasswordResult Throttled(TimeSpan wait)
    {
        events.SignInThrottled();
        return new PasswordResult(null, wait);
    }

    private async Task<bool> IsRightAsync(User? user, string password, CancellationToken cancellation)
    {
        if (user is not { PasswordHash: { } hash, DisabledAt: null })
        {
            _nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(Nobody, _nobodysHash, password);
            return false;
        }

        var result = hasher.VerifyHashedPassword(user, hash, password);
        if (result == PasswordVerificationResult.SuccessRehashNeeded) await RehashAsync(user, hash, password, cancellation);
        return result != PasswordVerificationResult.Failed;
    }

    /// <summary>
    /// Hashes the same password again, as the present settings want it. The security stamp stays, because the password does: two tabs may
    /// sign in at once.
    /// </summary>
    private async Task RehashAsync(User user, string former, string password, CancellationToken cancellation)
    {
        var hash = hasher.HashPassword(user, password);
        await database.Users.Where(stored => stored.Id == user.Id && stored.PasswordHash == former)
            .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.PasswordHash, hash), cancellation);
    }
}
