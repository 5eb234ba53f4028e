using Chat.Api.Database;
using Chat.Api.Mail;
using Chat.Api.Recovery;
using Chat.Api.Security;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.SecondFactors;

/// <summary>The second factors of users.</summary>
internal sealed class UserFactors(ChatDb database, RecoveryCodes recovery, MailOutbox mail, SecurityEvents events)
    : ISecondFactors
{
    /// <summary>Whether a sign-in with the password asks the user for a code.</summary>
    public Task<bool> HasAppAsync(long user, CancellationToken cancellation) =>
        database.TotpSecrets.AnyAsync(secret => secret.UserId == user && secret.IsConfirmed, cancellation);

    /// <summary>Whether the user has a second factor of any kind. A passkey counts, because it verifies its user.</summary>
    public async Task<bool> HasFactorAsync(long user, CancellationToken cancellation) =>
        await HasAppAsync(user, cancellation) || await database.Passkeys.AnyAsync(passkey => passkey.UserId == user, cancellation);

    public async Task<SecondFactorDto> ReadAsync(long user, bool isRequired, CancellationToken cancellation)
    {
        var since = await database.TotpSecrets.Where(secret => secret.UserId == user && secret.IsConfirmed)
            .Select(secret => secret.ConfirmedAt).SingleOrDefaultAsync(cancellation);
        var codes = await database.RecoveryCodes.CountAsync(code => code.UserId == user, cancellation);
        var passkeys = await database.Passkeys.CountAsync(passkey => passkey.UserId == user, cancellation);
        return new(since, codes, passkeys, isRequired);
    }

    /// <summary>Removes the app and the recovery codes, because the user lost them, and owes the mail about it.</summary>
    public async Task RemoveAllAsync(long user, CancellationToken cancellation)
    {
        if (await RemoveAppAsync(user, cancellation) == 0) return;
        await mail.AddAsync(user, MailKind.SecondFactorChanged, FactorChange.AllRemoved.ToMailData(), token: null, cancellation);
        events.SecondFactorChanged(user, FactorChange.AllRemoved.ToName());
    }

    /// <summary>Removes the app and everything that goes with it, in the caller's transaction.</summary>
    /// <returns>The number of secrets that counted.</returns>
    public async Task<int> RemoveAppAsync(long user, CancellationToken cancellation)
    {
        await recovery.RemoveAsync(user, cancellation);
        await database.TotpSecrets.Where(secret => secret.UserId == user && !secret.IsConfirmed).ExecuteDeleteAsync(cancellation);
        return await database.TotpSecrets.Where(secret => secret.UserId == user).ExecuteDeleteAsync(cancellation);
    }
}
