using Chat.Api.Database;
using Chat.Api.Mail;
using Chat.Api.Sealing;
using Chat.Api.Security;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.SecondFactors;

/// <summary>The outcome of a check of a code.</summary>
internal enum CodeOutcome
{
    Right,

    Wrong,

    /// <summary>The code of the app is right, but it or a later one was used before.</summary>
    Used,

    /// <summary>Too many codes were tried.</summary>
    Throttled,
}

/// <summary>The result of a check of a code, with the time to wait if too many were tried.</summary>
internal readonly record struct CodeResult(CodeOutcome Outcome, TimeSpan Wait = default);

/// <summary>Checks codes of the app and recovery codes. Each code is accepted once, on whichever instance.</summary>
internal sealed class CodeCheck(
    ChatDb database,
    UserKeys keys,
    CodeAttempts attempts,
    RecoveryCodes recovery,
    MailOutbox mail,
    SecurityEvents events)
{
    /// <exception cref="System.Security.Cryptography.CryptographicException">The stored secret does not open.</exception>
    public async Task<CodeResult> CheckAsync(long user, GivenCode code, CancellationToken cancellation)
    {
        // The attempt counts even if the caller hangs up: otherwise guesses without an answer would be free.
        if (await attempts.TakeAsync(user, CancellationToken.None) is { } wait)
        {
            events.SignInThrottled();
            return new(CodeOutcome.Throttled, wait);
        }

        var outcome = code.IsRecovery ? await UseRecoveryAsync(user, code, cancellation) : await AcceptAsync(user, code, cancellation);
        if (outcome == CodeOutcome.Right) await attempts.SucceededAsync(user, cancellation);
        else events.CodeWrong(user);
        return new(outcome);
    }

    private async Task<CodeOutcome> AcceptAsync(long user, GivenCode code, CancellationToken cancellation)
    {
        if (await FindAsync(user, isConfirmed: true, cancellation) is not { } stored) return CodeOutcome.Wrong;
        if (TotpCode.FindStep(await OpenAsync(user, stored.Body, cancellation), code.Text, stored.Now) is not { } step)
            return CodeOutcome.Wrong;

        // Equal codes that arrive at once wait for the row, and one of them finds its step used.
        var accepted = await database.Database.ExecuteSqlAsync(
            $"UPDATE totp_secrets SET last_step = {step} WHERE user_id = {user} AND is_confirmed AND last_step < {step}", cancellation);
        return accepted > 0 ? CodeOutcome.Right : CodeOutcome.Used;
    }

    /// <summary>Uses a recovery code, and owes the mail about it in the same transaction.</summary>
    private async Task<CodeOutcome> UseRecoveryAsync(long user, GivenCode code, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (!await recovery.UseAsync(user, code, cancellation)) return CodeOutcome.Wrong;
        await mail.AddAsync(user, MailKind.SecondFactorChanged, FactorChange.RecoveryCodeUsed.ToMailData(), token: null, cancellation);
        await transaction.CommitAsync(cancellation);
        events.SecondFactorChanged(user, FactorChange.RecoveryCodeUsed.ToName());
        return CodeOutcome.Right;
    }

    /// <summary>A sealed secret of a user, with PostgreSQL's time, because the clock of an instance may be wrong.</summary>
    public async Task<SealedSecret?> FindAsync(long user, bool isConfirmed, CancellationToken cancellation)
    {
        var found = await database.Database.SqlQuery<SealedSecret>(
            $"""
            SELECT body AS "Body", made_at AS "MadeAt", clock_timestamp() AS "Now"
            FROM totp_secrets WHERE user_id = {user} AND is_confirmed = {isConfirmed}
            """).ToListAsync(cancellation);
        return found is [var secret] ? secret : null;
    }

    /// <summary>The secret in Base32.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The secret was altered, cut or moved.</exception>
    public async Task<string> OpenAsync(long user, byte[] body, CancellationToken cancellation) =>
        (await keys.FindAsync(user, cancellation)).Open(body, TotpSecret.PlaceOf(user));
}

/// <summary>A stored secret.</summary>
internal sealed record SealedSecret(byte[] Body, DateTimeOffset MadeAt, DateTimeOffset Now);
