using Chat.Api.Mail;
using Chat.Api.Sessions;

namespace Chat.Api.Invitations;

/// <summary>Invites new users to choose a password.</summary>
internal sealed class InvitationSender(OneTimeLinks links, MailOutbox mail, PasswordSignIn passwords)
{
    /// <summary>
    /// Invites a user by mail, in the caller's transaction, which makes the user. Sends nothing without a mail server, because an admin
    /// then hands a link over, and nothing where people sign in with their school account.
    /// </summary>
    public async Task InviteAsync(long user, CancellationToken cancellation)
    {
        if (mail.IsOn && passwords.IsForAll) await InviteOrLinkAsync(user, cancellation);
    }

    /// <summary>Invites many users; otherwise as <see cref="InviteAsync"/>.</summary>
    public async Task InviteManyAsync(IReadOnlyList<long> users, CancellationToken cancellation)
    {
        if (!mail.IsOn || !passwords.IsForAll) return;
        var tokens = await links.MakeManyAsync(users, LinkPurpose.Invitation, cancellation);
        await mail.AddManyAsync([.. users.Zip(tokens)], MailKind.Invitation, cancellation);
    }

    /// <summary>Invites a user by mail; otherwise as <see cref="InviteAsync"/>.</summary>
    /// <returns>Without a mail server, the token of the link, which the caller shows once; else null.</returns>
    public async Task<string?> InviteOrLinkAsync(long user, CancellationToken cancellation)
    {
        var token = await links.MakeAsync(user, LinkPurpose.Invitation, cancellation);
        return await mail.AddAsync(user, MailKind.Invitation, data: null, token, cancellation) ? null : token;
    }
}
