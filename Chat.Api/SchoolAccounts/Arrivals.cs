using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Chat.Api.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.SchoolAccounts;

/// <summary>
/// Keeps arrivals for the moment until our own page fetches them. A browser that comes from the provider's site brings neither the cookie
/// of the former session nor that of the known device, because both are Strict.
/// </summary>
internal sealed class Arrivals(ChatDb database, SchoolCookies cookies, IDataProtectionProvider protection, TimeProvider clock)
{
    private const int KeyBytes = 32;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("Chat.SchoolAccounts.Arrival");

    /// <summary>Keeps an arrival, and gives its key to the browser.</summary>
    public async Task KeepAsync(HttpContext http, Arrival arrival, CancellationToken cancellation)
    {
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(KeyBytes));
        var content = _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(arrival));
        var now = clock.GetUtcNow();
        await database.Set<StoredArrival>().Where(stored => stored.ExpiresAt <= now).ExecuteDeleteAsync(cancellation);
        await database.Database.ExecuteSqlAsync(
            $"INSERT INTO school_arrivals (key_hash, content, expires_at) VALUES ({Hash(key)}, {content}, {now + Lifetime})", cancellation);
        http.Response.Cookies.Append(cookies.Arrival, key, cookies.OfArrival(http.Request, Lifetime));
    }

    /// <summary>Takes the browser's arrival, which is gone then; null when there is none.</summary>
    public async Task<Arrival?> TakeAsync(HttpContext http, CancellationToken cancellation)
    {
        if (http.Request.Cookies[cookies.Arrival] is not { Length: > 0 and <= 64 } key) return null;
        http.Response.Cookies.Delete(cookies.Arrival, cookies.OfArrival(http.Request, TimeSpan.Zero));
        var content = await database.Database.SqlQuery<byte[]>(
            $"""
            DELETE FROM school_arrivals WHERE key_hash = {Hash(key)} AND expires_at > {clock.GetUtcNow()} RETURNING content AS "Value"
            """).ToListAsync(cancellation);
        return content is [var only] ? JsonSerializer.Deserialize<Arrival>(_protector.Unprotect(only)) : null;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
