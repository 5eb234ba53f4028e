using Chat.Api.Database;
using Chat.Api.Mail;
using Chat.Api.Security;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Invitations;

/// <summary>The result of setting a password with a link. All members are empty when the password was set.</summary>
/// <param name="IsVoid">Whether the link was used or replaced, has expired, or never existed.</param>
/// <param name="Refusals">The reasons why the password was refused.</param>
/// <param name="OpensAt">The time from which the link works, if it does not work yet.</param>
/// <param name="IsOff">Whether the user may have no password.</param>
internal sealed record NewPasswordResult(
    bool IsVoid = false, IReadOnlyList<IdentityError>? Refusals = null, DateTimeOffset? OpensAt = null, bool IsOff = false);

/// <summary>Sets a password with a link, and ends all sessions of the user, in one transaction.</summary>
internal sealed class NewPassword(
    ChatDb database,
    OneTimeLinks links,
    UserManager<User> users,
    IPasswordHasher<User> hasher,
    PasswordPlaces places,
    PasswordSignIn passwords,
    SignInThrottle throttle,
    SessionEnder sessions,
    MailOutbox mail,
    SecurityEvents events,
    TimeProvider clock)
{
    private static readonly NewPasswordResult Void = new(IsVoid: true);

    /// <param name="token">The token of the link.</param>
    /// <param name="wanted">The password.</param>
    /// <param name="recover">Does the rest of a recovery, in the same transaction; null for a link of another purpose.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<NewPasswordResult> SetAsync(
        string token, string wanted, Func<long, CancellationToken, Task>? recover, CancellationToken cancellation)
    {
        // Only a valid link leads to slow hashing.
        if (await links.FindAsync(token, cancellation) is not { } holder || holder.IsOfRecovery != recover is not null) return Void;
        if (holder.OpensAt > clock.GetUtcNow()) return new(OpensAt: holder.OpensAt);
        var user = await database.Users.AsNoTracking().SingleAsync(user => user.Id == holder.UserId, cancellation);
        if (!passwords.IsFor(user.Email)) return new(IsOff: true);
        var composed = Nfc.Normalize(wanted);
        if (await RefusalsAsync(user, composed) is { Count: > 0 } refusals) return new(Refusals: refusals);
        using var place = await places.TakeAsync(cancellation);
        var hash = hasher.HashPassword(user, composed);

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);

        // In the order of those who disable the user or stop a recovery, so that none waits for the other in a circle.
        await database.Database.ExecuteSqlAsync($"SELECT FROM users WHERE id = {user.Id} FOR NO KEY UPDATE", cancellation);
        if (await links.UseAsync(token, cancellation) != user.Id) return Void;
        var changed = await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE users SET password_hash = {hash}, security_stamp = gen_random_uuid()::text, concurrency_stamp = gen_random_uuid()::text
            WHERE id = {user.Id} AND disabled_at IS NULL
            """,
            cancellation);
        if (changed == 0) return Void;
        var ended = await SessionEnder.EndAllAsync(database, user.Id, cancellation);
        await throttle.SucceededAsync(user.Email!, default, cancellation);
        if (recover is not null)
            await recover(user.Id, cancellation);
        else if (user.PasswordHash is not null)
            await mail.AddAsync(user.Id, MailKind.PasswordChanged, data: null, token: null, cancellation);
        await transaction.CommitAsync(cancellation);
        events.PasswordChanged(user.Id);
        await sessions.AnnounceAsync(user.Id, ended, SessionEnd.PasswordChanged);
        return new();
    }

    private async Task<IReadOnlyList<IdentityError>> RefusalsAsync(User user, string password)
    {
        var refusals = new List<IdentityError>();
        foreach (var rule in users.PasswordValidators)
            refusals.AddRange((await rule.ValidateAsync(users, user, password)).Errors);
        return refusals;
    }
}
