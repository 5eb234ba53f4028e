using System.Security.Cryptography;
using System.Text;
using Chat.Api.Database;
using Chat.Api.Users;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.SigningIn;

/// <summary>
/// Keeps pending sign-ins for five minutes by PostgreSQL's clock. The browser has a random key in a cookie; the table has its hash.
/// </summary>
internal sealed class PendingSignIns(ChatDb database, IHostEnvironment environment)
{
    private const int KeyBytes = 32;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private string Cookie => environment.IsDevelopment() ? "chat-pending" : "__Host-chat-pending";

    /// <summary>Stores a pending sign-in, and hands its key to the browser.</summary>
    public async Task BeginAsync(HttpContext http, User user, bool isShared, CancellationToken cancellation)
    {
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(KeyBytes));
        await database.Database.ExecuteSqlAsync(
            $"""
            WITH expired AS (DELETE FROM pending_sign_ins WHERE expires_at < clock_timestamp())
            INSERT INTO pending_sign_ins (key_hash, user_id, stamp, shared, expires_at)
            VALUES ({Hash(key)}, {user.Id}, {user.SecurityStamp}, {isShared}, clock_timestamp() + {Lifetime})
            """,
            cancellation);
        http.Response.Cookies.Append(Cookie, key, Options(http, Lifetime));
    }

    /// <summary>The pending sign-in of the browser and its user; null when there is none, or no longer.</summary>
    public async Task<(User User, bool IsShared)?> FindAsync(HttpContext http, CancellationToken cancellation)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } key) return null;
        var hash = Hash(key);
        var found = await database.PendingSignIns
            .FromSql($"SELECT * FROM pending_sign_ins WHERE key_hash = {hash} AND expires_at > clock_timestamp()")
            .Join(database.Users, pending => pending.UserId, user => user.Id, (pending, user) => new { pending, user })
            .Where(row => row.user.SecurityStamp == row.pending.Stamp && row.user.DisabledAt == null)
            .AsNoTracking().ToListAsync(cancellation);
        return found is [var row] ? (row.user, row.pending.Shared) : null;
    }

    /// <summary>Uses the pending sign-in, which is void afterwards; false when a concurrent call was first.</summary>
    public async Task<bool> UseAsync(HttpContext http, CancellationToken cancellation)
    {
        var hash = Hash(http.Request.Cookies[Cookie] ?? "");
        http.Response.Cookies.Delete(Cookie, Options(http, lifetime: null));
        return await database.PendingSignIns.Where(pending => pending.KeyHash == hash).ExecuteDeleteAsync(cancellation) > 0;
    }

    private CookieOptions Options(HttpContext http, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = !environment.IsDevelopment() || http.Request.IsHttps,
        MaxAge = lifetime,
        Path = "/",
    };

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
