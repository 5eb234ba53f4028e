using Chat.Api.Database;
using Chat.Api.Mail;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Invitations;

/// <summary>
/// Users who get another address (docs/adr/0036-new-addresses.md). A user who has signed in before is told at the former address. A user
/// whose invitation is open is invited again, because the former invitation may have gone to a stranger.
/// </summary>
internal sealed class AddressChange(ChatDb database, MailOutbox mail, InvitationSender invitations)
{
    /// <summary>Tells the former addresses, in the caller's transaction and before its change.</summary>
    /// <param name="users">The users.</param>
    /// <param name="keys">The normalized addresses that the users get; those who have theirs already are left out.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The users to invite again after the change, with <see cref="InviteAsync"/>.</returns>
    public async Task<IReadOnlyList<long>> TellAsync(long[] users, string?[] keys, CancellationToken cancellation)
    {
        if (!mail.IsOn) return [];
        var moved = await database.Database.SqlQuery<Moved>(
            $"""
            SELECT users.id AS "Id", has_signed_in(users.id) AS "HasSignedIn", EXISTS (
                SELECT FROM one_time_links
                WHERE user_id = users.id AND purpose = 'invitation' AND expires_at > clock_timestamp()) AS "IsInvited"
            FROM unnest({users}, {keys}) AS wanted (id, key) JOIN users ON users.id = wanted.id
            WHERE users.normalized_email IS DISTINCT FROM wanted.key
            """).ToListAsync(cancellation);
        await mail.TellFormerAddressAsync([.. moved.Where(user => user.HasSignedIn).Select(user => user.Id)], cancellation);
        return [.. moved.Where(user => user is { IsInvited: true, HasSignedIn: false }).Select(user => user.Id)];
    }

    /// <summary>Invites users at their new addresses, which makes the former invitations void.</summary>
    public Task InviteAsync(IReadOnlyList<long> users, CancellationToken cancellation) =>
        users.Count == 0 ? Task.CompletedTask : invitations.InviteManyAsync(users, cancellation);

    private sealed record Moved(long Id, bool HasSignedIn, bool IsInvited);
}
