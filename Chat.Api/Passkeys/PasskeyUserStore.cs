using Chat.Api.Database;
using Chat.Api.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Passkeys;

/// <summary>Lets ASP.NET Core Identity read our table of passkeys. <see cref="PasskeyStore"/> writes to it.</summary>
internal sealed class PasskeyUserStore(ChatDb database) : UserOnlyStore<User, ChatDb, long>(database), IUserPasskeyStore<User>
{
    Task<User?> IUserPasskeyStore<User>.FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) => (
        from passkey in Context.Passkeys
        join user in Context.Users on passkey.UserId equals user.Id
        where passkey.CredentialId == credentialId
        select user).SingleOrDefaultAsync(cancellationToken);

    async Task<UserPasskeyInfo?> IUserPasskeyStore<User>.FindPasskeyAsync(
        User user, byte[] credentialId, CancellationToken cancellationToken) =>
        await Context.Passkeys.AsNoTracking().Where(passkey => passkey.UserId == user.Id && passkey.CredentialId == credentialId)
            .SingleOrDefaultAsync(cancellationToken) is { } found
            ? Describe(found)
            : null;

    async Task<IList<UserPasskeyInfo>> IUserPasskeyStore<User>.GetPasskeysAsync(User user, CancellationToken cancellationToken) =>
    [
        .. (await Context.Passkeys.AsNoTracking().Where(passkey => passkey.UserId == user.Id).ToListAsync(cancellationToken))
            .Select(Describe),
    ];

    Task IUserPasskeyStore<User>.AddOrUpdatePasskeyAsync(User user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{nameof(PasskeyStore)} writes passkeys, in one transaction with their mail.");

    Task IUserPasskeyStore<User>.RemovePasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{nameof(PasskeyStore)} removes passkeys, in one transaction with their mail.");

    /// <summary>
    /// Leaves the counter to <see cref="PasskeyStore.UseAsync"/>, which compares and sets it in one statement: Identity compares a counter
    /// that it read before, so two sign-ins at once with a cloned key could both succeed.
    /// </summary>
    private static UserPasskeyInfo Describe(Passkey passkey) => new(
        passkey.CredentialId,
        passkey.PublicKey,
        passkey.CreatedAt,
        signCount: 0,
        passkey.Transports,
        isUserVerified: true,
        passkey.IsBackupEligible,
        passkey.IsBackedUp,
        attestationObject: [],
        clientDataJson: []);
}
