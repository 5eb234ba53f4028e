using Chat.Api.Database;
using Chat.Api.Mail;
using Chat.Api.Sealing;
using Chat.Api.Security;
using Chat.Api.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.SecondFactors;

/// <summary>The result of a confirmation: the recovery codes, or the reason why there are none.</summary>
/// <param name="Codes">The recovery codes, in clear for the only time.</param>
/// <param name="IsVoid">Whether nothing is being set up, or for too long.</param>
internal sealed record SetupResult(IReadOnlyList<string>? Codes = null, bool IsVoid = false);

/// <summary>Sets up the authenticator app of a user, and turns it off. Each change ends all other sessions of the user.</summary>
internal sealed class AppSetup(
    ChatDb database,
    UserKeys keys,
    CodeCheck check,
    RecoveryCodes recovery,
    UserFactors factors,
    SessionEnder sessions,
    MailOutbox mail,
    SecurityEvents events)
{
    /// <summary>The time within which a secret must be confirmed.</summary>
    private static readonly TimeSpan ConfirmTime = TimeSpan.FromMinutes(15);

    /// <summary>Makes a secret, which counts when it is confirmed. Until then the present one goes on.</summary>
    /// <returns>The secret in Base32.</returns>
    public async Task<string> BeginAsync(long user, CancellationToken cancellation)
    {
        var secret = TotpCode.NewSecret();
        var key = await keys.FindAsync(user, cancellation);
        var body = key.Seal(secret, TotpSecret.PlaceOf(user));
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO totp_secrets (user_id, is_confirmed, key_id, body, made_at, last_step)
            VALUES ({user}, false, {key.Id}, {body}, clock_timestamp(), 0)
            ON CONFLICT (user_id, is_confirmed) DO UPDATE SET key_id = EXCLUDED.key_id, body = EXCLUDED.body, made_at = EXCLUDED.made_at
            """,
            cancellation);
        return secret;
    }

    /// <summary>Lets the secret count, in place of a former one, if the code is one of it.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The stored secret does not open.</exception>
    public async Task<SetupResult> ConfirmAsync(long user, Guid session, GivenCode code, CancellationToken cancellation)
    {
        if (await check.FindAsync(user, isConfirmed: false, cancellation) is not { } stored || stored.MadeAt < stored.Now - ConfirmTime)
            return new(IsVoid: true);
        if (TotpCode.FindStep(await check.OpenAsync(user, stored.Body, cancellation), code.Text, stored.Now) is not { } step) return new();

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        await database.TotpSecrets.Where(secret => secret.UserId == user && secret.IsConfirmed).ExecuteDeleteAsync(cancellation);
        var confirmed = await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE totp_secrets SET is_confirmed = true, confirmed_at = clock_timestamp(), last_step = {step}
            WHERE user_id = {user} AND NOT is_confirmed AND body = {stored.Body}
            """,
            cancellation);
        if (confirmed == 0) return new(IsVoid: true);
        var codes = await recovery.MakeAsync(user, cancellation);
        await database.Database.ExecuteSqlAsync($"UPDATE sessions SET strong = true WHERE id = {session}", cancellation);
        await CommitAsync(user, session, FactorChange.AppSetUp, transaction, cancellation);
        return new(codes);
    }

    /// <summary>Turns the app off, with its recovery codes.</summary>
    public async Task TurnOffAsync(long user, Guid session, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (await factors.RemoveAppAsync(user, cancellation) == 0) return;
        await CommitAsync(user, session, FactorChange.AppRemoved, transaction, cancellation);
    }

    /// <summary>Makes new recovery codes; null when the user has no app.</summary>
    public async Task<IReadOnlyList<string>?> RenewCodesAsync(long user, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);

        // The lock keeps a concurrent removal of the app from leaving codes behind.
        var found = await database.TotpSecrets
            .FromSql($"SELECT * FROM totp_secrets WHERE user_id = {user} AND is_confirmed FOR UPDATE").AsNoTracking()
            .ToListAsync(cancellation);
        if (found.Count == 0) return null;
        var codes = await recovery.MakeAsync(user, cancellation);
        await mail.AddAsync(user, MailKind.SecondFactorChanged, FactorChange.RecoveryCodesMade.ToMailData(), token: null, cancellation);
        await transaction.CommitAsync(cancellation);
        events.SecondFactorChanged(user, FactorChange.RecoveryCodesMade.ToName());
        return codes;
    }

    private async Task CommitAsync(
        long user,
        Guid session,
        FactorChange change,
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction,
        CancellationToken cancellation)
    {
        var ended = await SessionEnder.EndOthersAsync(database, user, session, cancellation);
        await mail.AddAsync(user, MailKind.SecondFactorChanged, change.ToMailData(), token: null, cancellation);
        await transaction.CommitAsync(cancellation);
        events.SecondFactorChanged(user, change.ToName());
        await sessions.AnnounceAsync(user, ended, SessionEnd.FactorChanged);
    }
}
