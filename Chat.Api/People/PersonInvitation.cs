using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Invitations;
using Chat.Api.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.People;

/// <summary>An invitation that was made.</summary>
/// <param name="Link">The link to hand over, which is shown once; null when it goes to the person by mail.</param>
internal sealed record InvitationDto(string? Link);

/// <summary>Invites a person, again if need be; otherwise as <see cref="PeopleStore"/>.</summary>
internal sealed class PersonInvitation(
    ChatDb database, PeopleLocks locks, AuditLog audit, InvitationSender invitations, PasswordSignIn passwords)
{
    /// <summary>
    /// Invites a person, and makes a former invitation void. A person who has a password, or has signed in with a school account, is not
    /// invited, because an invitation would be a recovery without its wait.
    /// </summary>
    /// <returns>The outcome, and without a mail server the token of the link.</returns>
    public async Task<(PersonOutcome Outcome, string? Token)> InviteAsync(Actor actor, long id, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var (admins, person) = await locks.TakeAsync(id, cancellation);
        if (!actor.MayAct(admins)) return (PersonOutcome.NotAllowed, null);
        if (person is null) return (PersonOutcome.Missing, null);
        if (person.DisabledAt is not null) return (PersonOutcome.Disabled, null);
        if (!passwords.IsFor(person.Email)) return (PersonOutcome.PasswordSignInOff, null);
        if (await database.Users.AnyAsync(user => user.Id == id && user.PasswordHash != null, cancellation))
            return (PersonOutcome.HasPassword, null);
        if (await HasSignedInAsync(id, cancellation)) return (PersonOutcome.HasSignedIn, null);
        var token = await invitations.InviteOrLinkAsync(id, cancellation);
        await audit.WriteAsync(actor, AuditAction.PersonInvited, id, null, [], cancellation);
        await transaction.CommitAsync(cancellation);
        return (PersonOutcome.Done, token);
    }

    private async Task<bool> HasSignedInAsync(long id, CancellationToken cancellation) =>
        (await database.Database.SqlQuery<bool>($"SELECT has_signed_in({id}) AS \"Value\"").ToListAsync(cancellation))[0];
}
