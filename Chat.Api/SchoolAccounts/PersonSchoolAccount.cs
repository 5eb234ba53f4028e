using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.People;
using Chat.Api.Security;
using Chat.Api.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.SchoolAccounts;

/// <summary>The school account of a person, for admins; otherwise as <see cref="PeopleStore"/>.</summary>
internal sealed class PersonSchoolAccount(ChatDb database, PeopleLocks locks, AuditLog audit, SessionEnder ender)
{
    /// <summary>The person's school account, if there is one; null when there is no such person.</summary>
    public async Task<PersonSchoolAccountDto?> FindAsync(long person, CancellationToken cancellation)
    {
        var linked = await database.Set<SchoolAccount>().Where(account => account.UserId == person)
            .Select(account => new LinkedAccountDto(account.Issuer, account.LinkedAt)).SingleOrDefaultAsync(cancellation);
        return linked is not null || await database.Users.AnyAsync(user => user.Id == person, cancellation)
            ? new PersonSchoolAccountDto(linked)
            : null;
    }

    /// <summary>
    /// Forgets the link and ends the sessions that began with it. The next sign-in links the account with the person's address then.
    /// </summary>
    public async Task<PersonOutcome> UnlinkAsync(Actor actor, long person, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var (admins, known) = await locks.TakeAsync(person, cancellation);
        if (!actor.MayAct(admins)) return PersonOutcome.NotAllowed;
        if (known is null) return PersonOutcome.Missing;
        var issuers = await database.Database.SqlQuery<string>(
            $"""DELETE FROM school_accounts WHERE user_id = {person} RETURNING issuer AS "Value" """).ToListAsync(cancellation);
        if (issuers is not [var issuer]) return PersonOutcome.Done;
        var ended = await database.Database.SqlQuery<Guid>(
            $"""DELETE FROM sessions WHERE user_id = {person} AND provider_issuer IS NOT NULL RETURNING id AS "Value" """)
            .ToListAsync(cancellation);
        AuditChangeDto[] changes = [new("schoolAccount", issuer, null)];
        await audit.WriteAsync(actor, AuditAction.SchoolAccountUnlinked, person, null, changes, cancellation);
        await transaction.CommitAsync(cancellation);
        await ender.AnnounceAsync(person, ended, SessionEnd.EndedByAdmin);
        return PersonOutcome.Done;
    }
}
