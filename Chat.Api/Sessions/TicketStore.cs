using System.Security.Cryptography;
using System.Text;
using Chat.Api.Database;
using Chat.Api.Security;
using Chat.Api.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Sessions;

/// <summary>
/// Keeps sessions in PostgreSQL; the cookie holds a random key, the table its hash. A session that was looked up, with its user's name and
/// role at that time, is cached for <see cref="SessionOptions.CacheTime"/>, so that most requests need no look-up.
/// </summary>
internal sealed class TicketStore(
    SessionCache cache,
    SessionEnder ender,
    DatabaseOutage outage,
    SessionLimits limits,
    FactorRule factors,
    IServiceScopeFactory scopes,
    TimeProvider clock) : ITicketStore
{
    /// <summary>The parameter of a sign-in that holds the security stamp of the password that was checked.</summary>
    public const string Stamp = "stamp";

    /// <summary>The parameter of a sign-in that says whether the user gave two factors.</summary>
    public const string Strong = "strong";

    /// <summary>The parameter of a sign-in that holds its <see cref="ProviderSession"/>, if there is one.</summary>
    public const string Provider = "provider";

    private const int KeyBytes = 32;

    /// <summary>The time for which a former key works. An instance that looked the session up before may go on a little longer.</summary>
    private static readonly TimeSpan FormerKeyTime = TimeSpan.FromSeconds(10);

    public Task<string> StoreAsync(AuthenticationTicket ticket) => StoreAsync(ticket, Device.Of(null));

    public Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) =>
        StoreAsync(ticket, Device.Of(httpContext.Request.Headers.UserAgent));

    /// <summary>
    /// Stores a session under a share lock on the user's row. Changing the password and disabling the user wait for that lock, or the
    /// session is refused: no session that began before them outlives them.
    /// </summary>
    private async Task<string> StoreAsync(AuthenticationTicket ticket, Device device)
    {
        var key = NewKey();
        var (id, user, stamp) = (ticket.Principal.SessionId(), ticket.Principal.Id(), ticket.Properties.GetParameter<string>(Stamp));
        var provider = ticket.Properties.GetParameter<ProviderSession>(Provider);
        var serialized = TicketSerializer.Default.Serialize(ticket);
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ChatDb>();
        await database.Sessions.Where(session => session.ExpiresAt < now).ExecuteDeleteAsync();
        var stored = await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO sessions (key_hash, id, user_id, ticket, created_at, last_seen_at, browser, system, shared, strong, expires_at,
                provider_issuer, provider_subject, provider_sid)
            SELECT {Hash(key)}, {id}, users.id, {serialized}, {now}, {now}, {device.Browser}, {device.System},
                {ticket.Principal.IsOnSharedComputer()}, {ticket.Properties.GetParameter<bool>(Strong)},
                {now + limits.First(ticket.Principal)}, {provider?.Issuer}::text, {provider?.Subject}::text, {provider?.Sid}::text
            FROM users WHERE users.id = {user} AND users.security_stamp IS NOT DISTINCT FROM {stamp} AND users.disabled_at IS NULL FOR SHARE
            """);
        if (stored == 0) throw new FormerPasswordException();
        await ender.EndAsync(
            $"""
            DELETE FROM sessions WHERE user_id = {user} AND id NOT IN (
                SELECT id FROM sessions WHERE user_id = {user} ORDER BY last_seen_at DESC, id DESC LIMIT {limits.PerUser})
            RETURNING id AS "Id", user_id AS "UserId"
            """,
            SessionEnd.TooMany);
        return key;
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        if (cache.TryGet(key, out var cached)) return cached;
        var hash = Hash(key);
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ChatDb>();
        var stored = await (
            from session in database.Sessions
            join user in database.Users on session.UserId equals user.Id
            where (session.KeyHash == hash || (session.FormerKeyHash == hash && session.FormerUntil > now))
                && session.ExpiresAt > now && user.DisabledAt == null
            select new
            {
                session.Ticket,
                session.Id,
                session.Shared,
                Strong = session.KeyHash == hash ? session.Strong : session.FormerStrong,
                IsLocked = session.LockedAt != null || (session.KeyHash != hash && session.FormerLocked),
                session.ExpiresAt,
                UserId = user.Id,
                user.Name,
                user.Role,
            }).SingleOrDefaultAsync();
        if (stored is null || TicketSerializer.Default.Deserialize(stored.Ticket) is not { } kept) return null;
        var lacksFactor = !stored.Strong && factors.IsFor(stored.Role);
        var principal = CurrentUser.Principal(
            stored.UserId, stored.Name, stored.Role, stored.Id, stored.Shared, stored.IsLocked, lacksFactor, hash);
        kept.Properties.ExpiresUtc = stored.ExpiresAt;
        var ticket = new AuthenticationTicket(principal, kept.Properties, kept.AuthenticationScheme);

        // A session that gives no access is looked up for each call, so that every instance notices at once when it does.
        if (!stored.IsLocked && !lacksFactor) cache.Add(key, ticket);
        return ticket;
    }

    /// <summary>Ignores the old session at sign-in, which always begins a new one: this prevents session fixation.</summary>
    public Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        if (httpContext.GetEndpoint()?.Metadata.GetMetadata<BeginsSession>() is null) return RetrieveAsync(key);
        httpContext.Items[typeof(BeginsSession)] = key;
        return Task.FromResult<AuthenticationTicket?>(null);
    }

    /// <summary>Ends the session that the browser had before it signed in.</summary>
    public Task RemoveFormerAsync(HttpContext httpContext) =>
        httpContext.Items[typeof(BeginsSession)] is string key ? RemoveAsync(key, SessionEnd.SignedInAnew) : Task.CompletedTask;

    public Task RenewAsync(string key, AuthenticationTicket ticket) => TryRenewAsync(key, ticket);

    public async Task RenewAsync(string key, AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        if (!await TryRenewAsync(key, ticket)) SessionCookies.Withhold(httpContext);
    }

    /// <summary>
    /// Records the use of the session. The response goes out even if the record fails; the next call then records the use.
    /// </summary>
    /// <returns>False when the session has another key by now, or has ended: the browser must not get this key again.</returns>
    private async Task<bool> TryRenewAsync(string key, AuthenticationTicket ticket)
    {
        try
        {
            return await NoteUseAsync(key, ticket);
        }
        catch (Exception exception) when (DatabaseOutage.CauseOf(exception) is { } trouble)
        {
            outage.Begins(trouble);
            return true;
        }
    }

    private async Task<bool> NoteUseAsync(string key, AuthenticationTicket ticket)
    {
        var hash = Hash(key);
        var now = clock.GetUtcNow();
        var (idle, lifetime) = (now + limits.IdleLimit(ticket.Principal), limits.Lifetime(ticket.Principal));
        var serialized = TicketSerializer.Default.Serialize(ticket);
        await using var scope = scopes.CreateAsyncScope();
        var renewed = await scope.ServiceProvider.GetRequiredService<ChatDb>().Database
            .SqlQuery<DateTimeOffset>(
                $"""
                UPDATE sessions SET ticket = {serialized}, last_seen_at = {now}, expires_at = LEAST({idle}, created_at + {lifetime})
                WHERE key_hash = {hash} RETURNING expires_at AS "Value"
                """).ToListAsync();
        if (renewed.Count == 0) return false;
        ticket.Properties.ExpiresUtc = renewed[0];
        cache.Add(key, ticket);
        return true;
    }

    public Task RemoveAsync(string key) => RemoveAsync(key, SessionEnd.SignedOut);

    /// <summary>
    /// Gives a session a new key after a proof, which unlocks the session, in the caller's transaction. The former key works for some
    /// seconds, so that calls which are under way with it succeed, and gives no more than it did (docs/adr/0035-new-keys-after-proofs.md).
    /// </summary>
    public static async Task<string> RenewKeyAsync(
        ChatDb database, Guid id, bool isStrong, DateTimeOffset now, CancellationToken cancellation)
    {
        var key = NewKey();
        var hash = Hash(key);
        await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE sessions SET former_key_hash = key_hash, former_until = {now + FormerKeyTime}, former_locked = locked_at IS NOT NULL,
                former_strong = strong, key_hash = {hash}, locked_at = NULL, strong = strong OR {isStrong}, proved_at = {now},
                last_seen_at = {now}
            WHERE id = {id}
            """,
            cancellation);
        return key;
    }

    private Task<int> RemoveAsync(string key, SessionEnd cause)
    {
        var hash = Hash(key);
        return ender.EndAsync(
            $"""
            DELETE FROM sessions WHERE key_hash = {hash} OR (former_key_hash = {hash} AND former_until > {clock.GetUtcNow()})
            RETURNING id AS "Id", user_id AS "UserId"
            """,
            cause);
    }

    private static string NewKey() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(KeyBytes));

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}

/// <summary>Marks the endpoint that begins a session and ignores the cookie's old one.</summary>
internal sealed class BeginsSession;

/// <summary>The password was changed, or the user disabled, between the password check and the start of the session.</summary>
internal sealed class FormerPasswordException : Exception;
