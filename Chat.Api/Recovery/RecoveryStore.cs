using System.Globalization;
using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Invitations;
using Chat.Api.Mail;
using Chat.Api.Notices;
using Chat.Api.People;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.Recovery;

/// <summary>
/// Asks for, confirms and stops the recovery of a person, each with its audit entry in one transaction (docs/adr/0031-recovery.md).
/// </summary>
internal sealed class RecoveryStore(
    ChatDb database,
    PeopleLocks locks,
    SettledAdmins settled,
    AuditLog audit,
    OneTimeLinks links,
    MailOutbox mail,
    Outbox outbox,
    IOptions<RecoveryOptions> options)
{
    /// <summary>The time for which the link works, from when it works.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(72);

    /// <summary>Asks for a recovery, and mails the link to the person.</summary>
    /// <returns>The outcome, and without a mail server the token of the link.</returns>
    public async Task<(RecoveryOutcome Outcome, string? Token)> AskAsync(long admin, long person, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (await RefusalAsync(admin, person, cancellation) is { } refusal) return (refusal, null);
        if (await IsUnderWayAsync(person, cancellation)) return (RecoveryOutcome.UnderWay, null);
        var wait = options.Value.Wait;
        var token = await links.MakeAsync(person, LinkPurpose.Recovery, wait + Lifetime, cancellation);
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO recoveries (user_id, asked_by_id, asked_at, opens_at)
            VALUES ({person}, {admin}, clock_timestamp(), clock_timestamp() + {wait})
            ON CONFLICT (user_id) DO UPDATE SET asked_by_id = EXCLUDED.asked_by_id, asked_at = EXCLUDED.asked_at,
                opens_at = EXCLUDED.opens_at, confirmed_by_id = NULL
            """,
            cancellation);
        var data = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["hours"] = Math.Ceiling(wait.TotalHours).ToString(CultureInfo.InvariantCulture),
        };
        var isMailed = await mail.AddAsync(person, MailKind.RecoveryAsked, data, token, cancellation);
        await audit.WriteAsync(Actor.Admin(admin), AuditAction.RecoveryAsked, person, null, [], cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Tell(person, person, NoticeKind.Sync);
        return (RecoveryOutcome.Done, isMailed ? null : token);
    }

    /// <summary>Lets the link work at once, as a second admin. A repeated call changes nothing.</summary>
    public async Task<RecoveryOutcome> ConfirmAsync(long admin, long person, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (await RefusalAsync(admin, person, cancellation) is { } refusal) return refusal;
        var pending = await database.Database.SqlQuery<Pending>(
            $"""
            SELECT asked_by_id AS "AskedById", confirmed_by_id AS "ConfirmedById" FROM valid_recoveries WHERE user_id = {person}
            """).ToListAsync(cancellation);
        if (pending is not [var (asker, confirmer)]) return RecoveryOutcome.NoneUnderWay;
        if (asker == admin) return RecoveryOutcome.SameAdmin;
        if (confirmer is not null) return RecoveryOutcome.Done;
        if (!await settled.AreAsync([asker, admin], cancellation)) return RecoveryOutcome.NewAdmin;

        // In the order of a use of the link, so that one waits for the other.
        await links.ExtendAsync(person, LinkPurpose.Recovery, Lifetime, cancellation);
        await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE recoveries SET confirmed_by_id = {admin}, opens_at = LEAST(opens_at, clock_timestamp()) WHERE user_id = {person}
            """,
            cancellation);
        await mail.AddAsync(person, MailKind.RecoveryConfirmed, data: null, token: null, cancellation);
        await audit.WriteAsync(Actor.Admin(admin), AuditAction.RecoveryConfirmed, person, null, [], cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Tell(person, person, NoticeKind.Sync);
        return RecoveryOutcome.Done;
    }

    /// <summary>Stops the recovery of a person, as an admin. A repeated call changes nothing.</summary>
    public async Task<RecoveryOutcome> StopAsync(long admin, long person, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var (admins, found) = await locks.TakeAsync(person, cancellation);
        if (!admins.Contains(admin)) return RecoveryOutcome.NotAllowed;
        if (found is null) return RecoveryOutcome.Missing;
        await StopAsync(Actor.Admin(admin), person, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Tell(person, person, NoticeKind.Sync);
        return RecoveryOutcome.Done;
    }

    /// <summary>Stops the recovery of the user's own account. A repeated call changes nothing.</summary>
    public async Task StopOwnAsync(long user, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        await StopAsync(Actor.Owner(user), user, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Tell(user, user, NoticeKind.Sync);
    }

    private async Task StopAsync(Actor actor, long person, CancellationToken cancellation)
    {
        var isValid = await IsUnderWayAsync(person, cancellation);
        await links.EndAsync(person, LinkPurpose.Recovery, cancellation);
        var stopped = await database.Database.ExecuteSqlAsync($"DELETE FROM recoveries WHERE user_id = {person}", cancellation);
        if (stopped > 0 && isValid) await audit.WriteAsync(actor, AuditAction.RecoveryStopped, person, null, [], cancellation);
    }

    /// <summary>Locks the admins and the person, and tells why the admin may not act on this person; null when the admin may.</summary>
    private async Task<RecoveryOutcome?> RefusalAsync(long admin, long person, CancellationToken cancellation)
    {
        var (admins, found) = await locks.TakeAsync(person, cancellation);
        if (!admins.Contains(admin)) return RecoveryOutcome.NotAllowed;
        if (found is null) return RecoveryOutcome.Missing;
        if (admin == person) return RecoveryOutcome.Own;
        return found.DisabledAt is null ? null : RecoveryOutcome.Disabled;
    }

    private async Task<bool> IsUnderWayAsync(long person, CancellationToken cancellation) =>
        (await database.Database.SqlQuery<bool>(
            $"""SELECT EXISTS (SELECT FROM valid_recoveries WHERE user_id = {person}) AS "Value" """).ToListAsync(cancellation))[0];

    private sealed record Pending(long AskedById, long? ConfirmedById);
}
