using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.People;
using Chat.Api.Security;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.SchoolAccounts;

/// <summary>
/// Finds the user of an account at the provider. The first sign-in links the account to the user with the same verified address, once; from
/// then on only issuer and subject count.
/// </summary>
internal sealed class AccountLinks(
    ChatDb database,
    PeopleStore people,
    AuditLog audit,
    SecurityEvents events,
    ILookupNormalizer normalizer,
    IOptions<SchoolAccountOptions> options,
    TimeProvider clock)
{
    /// <summary>The user, or the reason why there is none.</summary>
    public async Task<(long? User, SchoolRefusal? Refusal)> FindAsync(Arrival arrival, CancellationToken cancellation)
    {
        if (await LinkedAsync(arrival, cancellation) is { } known) return (known, null);
        if (arrival.Email is null || !arrival.IsVerified) return (null, SchoolRefusal.AddressNotVerified);
        var key = normalizer.NormalizeEmail(arrival.Email.Trim());
        var invited = await WithAddressAsync(key, cancellation) ?? await CreateAsync(arrival, cancellation);
        if (invited is not { } user) return (null, SchoolRefusal.NotInvited);
        if (await IsDisabledAsync(user, cancellation)) return (null, SchoolRefusal.AccountDisabled);
        if (await IsAddressNewAsync(user, cancellation)) return (null, SchoolRefusal.AddressNew);
        if (await LinkAsync(user, arrival, cancellation)) return (user, null);

        // Either this account was linked at the same moment, or the user has another one.
        return await LinkedAsync(arrival, cancellation) is { } linked ? (linked, null) : (null, SchoolRefusal.SchoolAccountTaken);
    }

    /// <summary>Gives the user the role that the provider tells, unless a rule of Chat keeps the present one.</summary>
    public async Task FollowRoleAsync(long user, Arrival arrival, CancellationToken cancellation)
    {
        if (options.Value.Roles.Of(arrival.Roles) is not { } role) return;
        if (await database.Users.AnyAsync(known => known.Id == user && known.Role == role, cancellation)) return;
        var (outcome, _) = await people.ChangeRoleAsync(Actor.SchoolAccount, user, role, cancellation);
        if (outcome is PersonOutcome.LastAdmin or PersonOutcome.InCoaching) events.SchoolRoleKept(user, WireName.Write(role));
    }

    private async Task<long?> CreateAsync(Arrival arrival, CancellationToken cancellation)
    {
        if (!options.Value.CreatePeople || options.Value.Roles.Of(arrival.Roles) is not { } role) return null;
        var (person, _) = PersonCheck.Check(new PersonTextDto(arrival.Name ?? arrival.Email!, arrival.Email!, role, null, null));
        if (person is null) return null;
        var (outcome, id) = await people.CreateAsync(Actor.SchoolAccount, person, cancellation);

        // Another instance may have made the person at the same moment.
        return outcome is PersonOutcome.Done or PersonOutcome.AddressTaken ? id : null;
    }

    private async Task<bool> LinkAsync(long user, Arrival arrival, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var linked = await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO school_accounts (issuer, subject, user_id, linked_at)
            VALUES ({arrival.Issuer}, {arrival.Subject}, {user}, {clock.GetUtcNow()}) ON CONFLICT DO NOTHING
            """,
            cancellation);
        if (linked == 0) return false;
        await audit.WriteAsync(
            Actor.SchoolAccount,
            AuditAction.SchoolAccountLinked,
            user,
            null,
            [new AuditChangeDto("schoolAccount", null, arrival.Issuer)],
            cancellation);
        await transaction.CommitAsync(cancellation);
        events.SchoolAccountLinked(user);
        return true;
    }

    private Task<long?> LinkedAsync(Arrival arrival, CancellationToken cancellation) => database.Set<SchoolAccount>()
        .Where(account => account.Issuer == arrival.Issuer && account.Subject == arrival.Subject)
        .Select(account => (long?)account.UserId).SingleOrDefaultAsync(cancellation);

    private Task<long?> WithAddressAsync(string? key, CancellationToken cancellation) => database.Users
        .Where(user => user.NormalizedEmail == key && user.DeprovisionedAt == null)
        .Select(user => (long?)user.Id).SingleOrDefaultAsync(cancellation);

    private async Task<bool> IsAddressNewAsync(long user, CancellationToken cancellation) =>
        (await database.Database.SqlQuery<bool>(
            $"""SELECT EXISTS (SELECT FROM users WHERE id = {user} AND address_counts_from > clock_timestamp()) AS "Value" """)
            .ToListAsync(cancellation))[0];

    private Task<bool> IsDisabledAsync(long user, CancellationToken cancellation) =>
        database.Users.AnyAsync(known => known.Id == user && known.DisabledAt != null, cancellation);
}
