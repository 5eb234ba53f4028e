using Chat.Api.Database;
using Chat.Api.Mail;
using Chat.Api.Recovery;
using Chat.Api.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Passkeys;

/// <summary>Keeps the passkeys of each user. A change and its mail are one transaction.</summary>
internal sealed class PasskeyStore(ChatDb database, MailOutbox mail, SecurityEvents events, TimeProvider clock) : ISecondFactors
{
    /// <summary>The largest number of passkeys of one user.</summary>
    public const int Most = 20;

    /// <summary>The passkeys of a user, the newest first.</summary>
    public Task<List<PasskeyDto>> ListAsync(long user, CancellationToken cancellation) =>
        database.Passkeys.Where(passkey => passkey.UserId == user)
            .OrderByDescending(passkey => passkey.CreatedAt).ThenBy(passkey => passkey.Id)
            .Select(passkey => new PasskeyDto(passkey.Id, passkey.Name, passkey.IsBackedUp, passkey.CreatedAt, passkey.LastUsedAt))
            .ToListAsync(cancellation);

    public Task<bool> HasAnyAsync(long user, CancellationToken cancellation) =>
        database.Passkeys.AnyAsync(passkey => passkey.UserId == user, cancellation);

    /// <summary>Whether the user has the largest number of passkeys.</summary>
    public async Task<bool> IsFullAsync(long user, CancellationToken cancellation) =>
        await database.Passkeys.CountAsync(passkey => passkey.UserId == user, cancellation) >= Most;

    /// <summary>Adds a passkey.</summary>
    /// <returns>Null when the user has the largest number already, or somebody has this passkey.</returns>
    public async Task<PasskeyDto?> AddAsync(long user, UserPasskeyInfo made, string name, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();

        // PostgreSQL stores microseconds, and the list must say the same as this answer.
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        var added = new PasskeyDto(Guid.CreateVersion7(), name, made.IsBackedUp, now, LastUsedAt: null);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);

        // Additions of one user wait for each other, so that the count holds.
        await database.Database.ExecuteSqlAsync($"SELECT FROM users WHERE id = {user} FOR NO KEY UPDATE", cancellation);
        var count = await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO passkeys (id, user_id, credential_id, public_key, sign_count, transports, is_backup_eligible, is_backed_up, name,
                created_at)
            SELECT {added.Id}, {user}, {made.CredentialId}, {made.PublicKey}, {(long)made.SignCount},
                {PasskeyTransports.Among(made.Transports)}, {made.IsBackupEligible}, {made.IsBackedUp}, {name}, {now}
            WHERE {Most} > (SELECT count(*) FROM passkeys WHERE user_id = {user})
            ON CONFLICT (credential_id) DO NOTHING
            """,
            cancellation);
        if (count == 0) return null;
        await mail.AddAsync(user, MailKind.PasskeyAdded, data: null, token: null, cancellation);
        await transaction.CommitAsync(cancellation);
        events.PasskeyAdded(user, added.Id);
        return added;
    }

    /// <summary>Renames a passkey; false when the user has none with that id.</summary>
    public async Task<bool> RenameAsync(long user, Guid id, string name, CancellationToken cancellation) =>
        await database.Passkeys.Where(passkey => passkey.UserId == user && passkey.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(passkey => passkey.Name, name), cancellation) > 0;

    /// <summary>Removes a passkey; false when the user has none with that id.</summary>
    public async Task<bool> RemoveAsync(long user, Guid id, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var gone = await database.Passkeys.Where(passkey => passkey.UserId == user && passkey.Id == id).ExecuteDeleteAsync(cancellation);
        if (gone == 0) return false;
        await mail.AddAsync(user, MailKind.PasskeyRemoved, data: null, token: null, cancellation);
        await transaction.CommitAsync(cancellation);
        events.PasskeyRemoved(user, id);
        return true;
    }

    /// <inheritdoc/>
    public Task RemoveAllAsync(long user, CancellationToken cancellation) =>
        database.Passkeys.Where(passkey => passkey.UserId == user).ExecuteDeleteAsync(cancellation);

    /// <summary>
    /// Records a use whose signature was checked. The authenticator's counter must have grown, unless the authenticator does not count: a
    /// copy of the key is behind, or makes the original fall behind.
    /// </summary>
    /// <returns>False when the passkey is gone, or its counter has not grown.</returns>
    public async Task<bool> UseAsync(long user, UserPasskeyInfo used, CancellationToken cancellation)
    {
        var (count, now) = ((long)used.SignCount, clock.GetUtcNow());
        var mine = database.Passkeys.Where(passkey => passkey.UserId == user && passkey.CredentialId == used.CredentialId);
        var recorded = await mine
            .Where(passkey => passkey.SignCount < count || (passkey.SignCount == 0 && count == 0))
            .ExecuteUpdateAsync(
                set => set.SetProperty(passkey => passkey.SignCount, count)
                    .SetProperty(passkey => passkey.IsBackedUp, used.IsBackedUp)
                    .SetProperty(passkey => passkey.LastUsedAt, now),
                cancellation);
        if (recorded > 0) return true;
        var copied = await mine.Select(passkey => (Guid?)passkey.Id).SingleOrDefaultAsync(cancellation);
        if (copied is { } id) events.PasskeyCopied(user, id);
        return false;
    }
}
