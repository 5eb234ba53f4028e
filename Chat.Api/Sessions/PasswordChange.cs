using Chat.Api.Database;
using Chat.Api.Mail;
using Chat.Api.Security;
using Chat.Api.Users;
using Microsoft.AspNetCore.Identity;

namespace Chat.Api.Sessions;

/// <summary>The result of a change of password: one member says what came of it.</summary>
/// <param name="Wait">The time to wait after too many failures.</param>
/// <param name="IsWrong">Whether the given present password was wrong.</param>
/// <param name="Refusals">The reasons why the new password was refused.</param>
/// <param name="Key">The new key of the present session, after a change.</param>
internal sealed record PasswordChangeResult(
    TimeSpan? Wait = null, bool IsWrong = false, IReadOnlyList<IdentityError>? Refusals = null, string? Key = null);

/// <summary>Changes a user's password, ends all other sessions of that user and renews the key of this one, in one transaction.</summary>
internal sealed class PasswordChange(
    UserManager<User> users,
    PasswordCheck passwords,
    SessionEnder sessions,
    ChatDb database,
    MailOutbox mail,
    SecurityEvents events,
    TimeProvider clock)
{
    private static readonly PasswordChangeResult Wrong = new(IsWrong: true);
    private static readonly IdentityError Same = new() { Code = "SamePassword", Description = "The new password is the present one." };

    public async Task<PasswordChangeResult> ChangeAsync(
        long id, Guid session, string current, string wanted, Caller caller, CancellationToken cancellation)
    {
        var (user, wait) = await passwords.CheckAsync(id, current, caller, cancellation);
        if (wait is not null) return new PasswordChangeResult(wait);
        if (user is null) return Wrong;
        // The rules count the characters of the form that is stored.
        var composed = Nfc.Normalize(wanted);
        if (composed == Nfc.Normalize(current)) return new PasswordChangeResult(Refusals: [Same]);

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var changed = await users.ChangePasswordAsync(user, current, composed);
        if (changed.Errors.Any(error => error.Code is nameof(IdentityErrorDescriber.ConcurrencyFailure))) return Wrong;
        if (!changed.Succeeded) return new PasswordChangeResult(Refusals: [.. changed.Errors]);
        var gone = await SessionEnder.EndOthersAsync(database, id, session, cancellation);
        await mail.AddAsync(id, MailKind.PasswordChanged, data: null, token: null, cancellation);
        var key = await TicketStore.RenewKeyAsync(database, session, isStrong: false, clock.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
        events.PasswordChanged(id);
        await sessions.AnnounceAsync(id, gone, SessionEnd.PasswordChanged);
        return new PasswordChangeResult(Key: key);
    }
}
