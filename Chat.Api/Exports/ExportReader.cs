using System.Runtime.CompilerServices;
using Chat.Api.Accesses;
using Chat.Api.Audit;
using Chat.Api.Availabilities;
using Chat.Api.Coachings;
using Chat.Api.Database;
using Chat.Api.Recovery;
using Chat.Api.SavedReplies;
using Chat.Api.SchoolAccounts;
using Chat.Api.SecondFactors;
using Chat.Api.Users;
using Chat.Api.WaitingMail;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Exports;

/// <summary>Reads what is stored about a user besides the messages. No entry holds a secret, such as a hash or a token.</summary>
internal sealed class ExportReader(
    ChatDb database,
    AvailabilityStore availability,
    SavedReplyStore replies,
    WaitingMailStore waitingMail,
    PlannedExport planned,
    CoachingReader coachings,
    UserFactors factors,
    AccessLists accesses,
    AuditLog audit)
{
    private const int PageSize = 200;

    /// <summary>The changes that the section of accesses tells, where those that are hidden still are left out.</summary>
    private static readonly AuditAction[] OfAccesses = [AuditAction.AccessAsked, AuditAction.AccessGranted, AuditAction.AccessClosed];

    public async Task<ExportedProfile> ProfileAsync(long user, CancellationToken cancellation)
    {
        var me = await database.Users.AsNoTracking().SingleAsync(known => known.Id == user, cancellation);
        var declared = me.Availability is { } set ? WireName.Write(set) : null;
        return new(UserIds.Format(user), me.Name, me.Email, me.Role, me.Language, me.ExternalId, declared, me.DisabledAt);
    }

    /// <summary>The sections of an export in their order, each read when it is written.</summary>
    public IEnumerable<(string Name, IAsyncEnumerable<object> Entries)> Sections(long user, CancellationToken cancellation) =>
    [
        ("profile", One(async () => await ProfileAsync(user, cancellation))),
        ("settings", One(() => SettingsAsync(user, cancellation))),
        ("sessions", Many(database.Sessions.Where(session => session.UserId == user).OrderBy(session => session.CreatedAt)
            .Select(session => new ExportedSession(
                session.Browser, session.System, session.Shared, session.CreatedAt, session.LastSeenAt, session.ExpiresAt)), cancellation)),
        ("knownBrowsers", Many(database.KnownDevices.Where(device => device.UserId == user).OrderBy(device => device.SeenAt)
            .Select(device => new ExportedBrowser(device.SeenAt)), cancellation)),
        ("secondFactor", One(() => FactorAsync(user, cancellation))),
        ("passkeys", Many(database.Passkeys.Where(passkey => passkey.UserId == user).OrderBy(passkey => passkey.CreatedAt)
            .Select(passkey => new ExportedPasskey(
                passkey.Name, passkey.IsBackedUp, passkey.CreatedAt, passkey.LastUsedAt)), cancellation)),
        ("schoolAccount", Many(database.Set<SchoolAccount>().Where(account => account.UserId == user)
            .Select(account => new ExportedSchoolAccount(account.Issuer, account.Subject, account.LinkedAt)), cancellation)),
        ("recoveries", Many(database.Set<AskedRecovery>().Where(recovery => recovery.UserId == user)
            .Select(recovery => new ExportedRecovery(recovery.AskedAt, recovery.OpensAt)), cancellation)),
        ("links", Many(database.OneTimeLinks.Where(link => link.UserId == user).OrderBy(link => link.ExpiresAt)
            .Select(link => new ExportedLink(link.Purpose, link.ExpiresAt)), cancellation)),
        ("mails", Many(database.MailOutbox.Where(mail => mail.UserId == user).OrderBy(mail => mail.CreatedAt)
            .Select(mail => new ExportedMail(mail.Kind, mail.CreatedAt, mail.Attempts, mail.Fault, mail.GivenUpAt)), cancellation)),
        ("availability", AvailabilityAsync(user, cancellation)),
        ("savedReplies", RepliesAsync(user, cancellation)),
        ("scheduledMessages", planned.ScheduledAsync(user, cancellation)),
        ("reminders", planned.RemindersAsync(user, cancellation)),
        ("coachings", CoachingsAsync(user, cancellation)),
        ("substitutes", SubstitutesAsync(user, cancellation)),
        ("tokens", Many(database.ApiTokens.Where(token => token.MadeById == user).OrderBy(token => token.Id)
            .Select(token => new ExportedToken(
                token.Name, token.Scope, token.MadeAt, token.ExpiresAt, token.LastUsedOn, token.RevokedAt)), cancellation)),
        ("accesses", AccessesAsync(user, cancellation)),
        ("changes", ChangesAsync(user, cancellation)),
    ];

    private async IAsyncEnumerable<object> AvailabilityAsync(long user, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var isCoach = await database.Users.AnyAsync(known => known.Id == user && known.Role == Role.Coach, cancellation);
        if (isCoach) yield return await availability.ReadAsync(user, cancellation);
    }

    private async IAsyncEnumerable<object> RepliesAsync(long user, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var reply in await replies.ListAsync(user, cancellation)) yield return reply;
    }

    private async IAsyncEnumerable<object> SubstitutesAsync(long user, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = await (
            from substitute in database.Substitutes
            where substitute.CoachId == user || substitute.SubstituteId == user
            join away in database.Users on substitute.CoachId equals away.Id
            join standIn in database.Users on substitute.SubstituteId equals standIn.Id
            select new { AwayId = away.Id, Away = away.Name, StandInId = standIn.Id, StandIn = standIn.Name, substitute.Until })
            .ToListAsync(cancellation);
        foreach (var row in rows)
        {
            yield return new ExportedSubstitute(
                new(UserIds.Format(row.AwayId), row.Away), new(UserIds.Format(row.StandInId), row.StandIn), row.Until);
        }
    }

    private async Task<object> SettingsAsync(long user, CancellationToken cancellation)
    {
        var seen = await database.LastSeen.AsNoTracking().SingleOrDefaultAsync(noted => noted.UserId == user, cancellation);
        var mailedAt = await database.WaitingMail.Where(choice => choice.UserId == user)
            .Select(choice => choice.MailedAt).SingleOrDefaultAsync(cancellation);
        return new ExportedSettings(seen is not null, seen?.SeenAt, await waitingMail.ReadAsync(user, cancellation), mailedAt);
    }

    private async Task<object> FactorAsync(long user, CancellationToken cancellation)
    {
        var factor = await factors.ReadAsync(user, isRequired: false, cancellation);
        return new ExportedFactor(factor.AppSince, factor.RecoveryCodesLeft);
    }

    private async IAsyncEnumerable<object> CoachingsAsync(long user, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var before = long.MaxValue;
        while (await coachings.ListAsync(user, new CoachingPage(null, before, PageSize), cancellation) is { Items: [.., var last] } page)
        {
            foreach (var item in page.Items) yield return item;
            if (!page.HasMore) yield break;
            before = last.Id;
        }
    }

    private async IAsyncEnumerable<object> ChangesAsync(long user, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var before = long.MaxValue;
        while (await audit.ReadAsync(new AuditPage(user, before, PageSize), cancellation) is { Items: [.., var last] } page)
        {
            foreach (var item in page.Items.Where(entry => !OfAccesses.Contains(entry.Action))) yield return item;
            if (!page.HasMore) yield break;
            before = last.Id;
        }
    }

    private async IAsyncEnumerable<object> AccessesAsync(long user, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (request, reads) in await accesses.AboutAsync(user, cancellation))
        {
            yield return new ExportedAccess(
                request.Student, request.Coach, request.Basis, request.Reason, request.AskedBy, request.GrantedBy, request.GrantedAt,
                request.EndsAt, reads);
        }
    }

    private static async IAsyncEnumerable<object> One(Func<Task<object>> read)
    {
        yield return await read();
    }

    /// <summary>Reads all rows at once, so that no connection waits for a slow browser; such a section has few rows.</summary>
    private static async IAsyncEnumerable<object> Many<T>(
        IQueryable<T> query, [EnumeratorCancellation] CancellationToken cancellation)
        where T : class
    {
        foreach (var row in await query.ToListAsync(cancellation)) yield return row;
    }
}
