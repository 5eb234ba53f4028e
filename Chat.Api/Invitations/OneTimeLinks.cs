using System.Security.Cryptography;
using System.Text;
using Chat.Api.Database;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Invitations;

/// <summary>The user whom a valid link is for.</summary>
internal sealed record LinkHolder(long UserId, string Name, string Purpose, DateTimeOffset? OpensAt)
{
    public bool IsOfRecovery => Purpose == WireName.Write(LinkPurpose.Recovery);
}

/// <summary>Makes links and finds them by their token, which has 128 random bits. PostgreSQL's clock decides about their age.</summary>
internal sealed class OneTimeLinks(ChatDb database)
{
    /// <summary>The page that takes the token from the fragment, which browsers send to no server.</summary>
    public const string Page = "/welcome#";

    private const int TokenBytes = 16;

    /// <summary>Makes a link in the caller's transaction, and makes the user's former link for this purpose void.</summary>
    /// <returns>The token.</returns>
    public Task<string> MakeAsync(long user, LinkPurpose purpose, CancellationToken cancellation) =>
        MakeAsync(user, purpose, LifetimeOf(purpose), cancellation);

    /// <summary>Makes a link with a lifetime of its own; otherwise as the other method.</summary>
    public async Task<string> MakeAsync(long user, LinkPurpose purpose, TimeSpan lifetime, CancellationToken cancellation) =>
        (await MakeManyAsync([user], purpose, lifetime, cancellation))[0];

    /// <summary>Makes a link for each of the users; otherwise as the method for one.</summary>
    /// <returns>The tokens, in the order of the users.</returns>
    public Task<IReadOnlyList<string>> MakeManyAsync(IReadOnlyList<long> users, LinkPurpose purpose, CancellationToken cancellation) =>
        MakeManyAsync(users, purpose, LifetimeOf(purpose), cancellation);

    /// <summary>Lets the user's link expire this long from now, in the caller's transaction.</summary>
    public Task ExtendAsync(long user, LinkPurpose purpose, TimeSpan lifetime, CancellationToken cancellation) =>
        database.Database.ExecuteSqlAsync(
            $"""
            UPDATE one_time_links SET expires_at = clock_timestamp() + {lifetime}
            WHERE user_id = {user} AND purpose = {WireName.Write(purpose)}
            """,
            cancellation);

    /// <summary>Makes the user's link void, in the caller's transaction.</summary>
    public Task EndAsync(long user, LinkPurpose purpose, CancellationToken cancellation) => database.Database.ExecuteSqlAsync(
        $"DELETE FROM one_time_links WHERE user_id = {user} AND purpose = {WireName.Write(purpose)}", cancellation);

    private async Task<IReadOnlyList<string>> MakeManyAsync(
        IReadOnlyList<long> users, LinkPurpose purpose, TimeSpan lifetime, CancellationToken cancellation)
    {
        string[] tokens = [.. users.Select(_ => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(TokenBytes)))];
        string[] hashes = [.. tokens.Select(token => Convert.ToHexString(Hash(token)))];
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO one_time_links (user_id, purpose, token_hash, expires_at)
            SELECT link.user_id, {WireName.Write(purpose)}, decode(link.hash, 'hex'), clock_timestamp() + {lifetime}
            FROM unnest({users.ToArray()}, {hashes}) AS link (user_id, hash)
            ON CONFLICT (user_id, purpose) DO UPDATE SET token_hash = EXCLUDED.token_hash, expires_at = EXCLUDED.expires_at
            """,
            cancellation);
        return tokens;
    }

    /// <summary>The user whom the link is for; null for a link that was used or replaced, has expired, or never existed.</summary>
    public async Task<LinkHolder?> FindAsync(string token, CancellationToken cancellation)
    {
        var found = await database.Database.SqlQuery<LinkHolder>(
            $"""
            SELECT users.id AS "UserId", users.name AS "Name", link.purpose AS "Purpose", recovery.opens_at AS "OpensAt"
            FROM one_time_links link JOIN users ON users.id = link.user_id
            LEFT JOIN valid_recoveries recovery ON link.purpose = 'recovery' AND recovery.user_id = users.id
            WHERE link.token_hash = {Hash(token)} AND link.expires_at > clock_timestamp() AND users.disabled_at IS NULL
                AND (link.purpose <> 'recovery' OR recovery.user_id IS NOT NULL)
                AND (link.purpose <> 'new-password' OR coalesce(users.address_counts_from <= clock_timestamp(), true))
            """).ToListAsync(cancellation);
        return found is [var holder] ? holder : null;
    }

    /// <summary>
    /// Uses the link in the caller's transaction; then all links of its user are void. Only a recovery ends a recovery, because a user
    /// with another password may still lack the second factor.
    /// </summary>
    /// <returns>The user; null when the link is void.</returns>
    public async Task<long?> UseAsync(string token, CancellationToken cancellation)
    {
        // Concurrent uses wait for the row, and find none.
        var used = await database.Database.SqlQuery<UsedLink>(
            $"""
            DELETE FROM one_time_links link WHERE token_hash = {Hash(token)} AND expires_at > clock_timestamp()
                AND (purpose <> 'recovery'
                    OR EXISTS (SELECT FROM valid_recoveries WHERE user_id = link.user_id AND opens_at <= clock_timestamp()))
                AND (purpose <> 'new-password'
                    OR NOT EXISTS (SELECT FROM users WHERE id = link.user_id AND address_counts_from > clock_timestamp()))
            RETURNING user_id AS "UserId", purpose AS "Purpose"
            """).ToListAsync(cancellation);
        if (used is not [var (user, purpose)]) return null;
        await database.Database.ExecuteSqlAsync(
            $"DELETE FROM one_time_links WHERE user_id = {user} AND (purpose <> 'recovery' OR {purpose} = 'recovery')", cancellation);
        return user;
    }

    private static TimeSpan LifetimeOf(LinkPurpose purpose) => TimeSpan.FromHours(purpose == LinkPurpose.Invitation ? 72 : 1);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private sealed record UsedLink(long UserId, string Purpose);
}
