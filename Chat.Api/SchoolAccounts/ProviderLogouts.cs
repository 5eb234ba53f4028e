using System.Security.Cryptography;
using System.Text;
using Chat.Api.Database;
using Chat.Api.Security;
using Chat.Api.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.SchoolAccounts;

/// <summary>Ends sessions when the provider says so, and remembers it for a sign-in that is under way at that moment.</summary>
internal sealed class ProviderLogouts(ChatDb database, SessionEnder sessions, TimeProvider clock)
{
    /// <summary>The key of the advisory lock that orders logouts and sign-ins: "school" in ASCII.</summary>
    private const long Order = 0x7363686f6f6c;

    /// <summary>The time for which a logout counts for sign-ins under way; longer than an arrival is kept.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    /// <summary>Ends the sessions that the token names, everywhere; false when the token was used already.</summary>
    public async Task<bool> ObeyAsync(LogoutToken token, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var keptUntil = token.ExpiresAt > now + Remembered ? token.ExpiresAt : now + Remembered;
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Order})", cancellation);
        await database.Set<ProviderLogout>().Where(logout => logout.ExpiresAt <= now).ExecuteDeleteAsync(cancellation);
        var isNew = await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO school_logouts (token_hash, issuer, subject, sid, at, expires_at)
            VALUES ({Hash(token)}, {token.Issuer}, {token.Subject}::text, {token.Sid}::text, {now}, {keptUntil}) ON CONFLICT DO NOTHING
            """,
            cancellation) == 1;
        if (!isNew) return false;
        var ended = await database.Database.SqlQuery<Ended>(
            $"""
            DELETE FROM sessions
            WHERE provider_issuer = {token.Issuer} AND provider_subject = coalesce({token.Subject}::text, provider_subject)
                AND ({token.Sid}::text IS NULL OR provider_sid = {token.Sid}::text)
            RETURNING id AS "Id", user_id AS "UserId"
            """).ToListAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        foreach (var user in ended.ToLookup(session => session.UserId, session => session.Id))
            await sessions.AnnounceAsync(user.Key, [.. user], SessionEnd.ProviderLogout);
        return true;
    }

    /// <summary>Whether the provider has ended the arrival's session since the person left the provider.</summary>
    public async Task<bool> HaveEndedAsync(Arrival arrival, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({Order})", cancellation);
        var ended = await database.Set<ProviderLogout>().AnyAsync(
            logout => logout.Issuer == arrival.Issuer && (logout.Sid == null
                ? logout.Subject == arrival.Subject && logout.At >= arrival.At
                : logout.Sid == arrival.Sid),
            cancellation);
        await transaction.CommitAsync(cancellation);
        return ended;
    }

    private static byte[] Hash(LogoutToken token) => SHA256.HashData(Encoding.UTF8.GetBytes($"{token.Issuer}\n{token.Id}"));

    /// <summary>A deleted row.</summary>
    private sealed record Ended(Guid Id, long UserId);
}
