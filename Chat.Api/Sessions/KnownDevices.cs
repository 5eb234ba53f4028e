using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chat.Api.Database;
using Chat.Api.Mail;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Sessions;

/// <summary>
/// Tells users by mail of a sign-in on a new device. A device is a browser with our cookie, a random value that says nothing about its
/// users. A user's first device is not news.
/// </summary>
internal sealed class KnownDevices(ChatDb database, MailOutbox mail, IHostEnvironment environment)
{
    public const string SecureCookie = "__Host-chat-device";
    public const string PlainCookie = "chat-device";

    private const int ValueBytes = 16;

    /// <summary>The devices that are known of a user. Each has guesses of its own (<see cref="SignInThrottle"/>).</summary>
    private const int MostDevices = 50;

    /// <summary>The longest lifetime that browsers grant a cookie.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    private string Cookie => environment.IsDevelopment() ? PlainCookie : SecureCookie;

    /// <summary>
    /// Notes that the user signs in here, and owes the mail in the same transaction. Call this method before the session begins: if the
    /// process dies in between, a mail too many is better than one too few.
    /// </summary>
    /// <returns>The value of the cookie, for <see cref="Remember"/>.</returns>
    public async Task<string> NoteAsync(long user, HttpContext http, CancellationToken cancellation)
    {
        var value = Caller.Of(http).Device ?? WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(ValueBytes));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{user}:{value}")));
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);

        // The last SELECT sees the table as it was before the INSERT.
        var isNews = await database.Database.SqlQuery<bool>(
            $"""
            WITH noted AS (
                INSERT INTO known_devices (user_id, device_hash, seen_at) VALUES ({user}, {hash}, clock_timestamp())
                ON CONFLICT (user_id, device_hash) DO UPDATE SET seen_at = EXCLUDED.seen_at
                RETURNING xmax = 0 AS is_new
            ), forgotten AS (
                DELETE FROM known_devices WHERE user_id = {user} AND device_hash <> {hash} AND (
                    seen_at < clock_timestamp() - {Lifetime}
                    OR device_hash IN (
                        SELECT device_hash FROM known_devices WHERE user_id = {user} ORDER BY seen_at DESC OFFSET {MostDevices - 1}))
            )
            SELECT is_new AND EXISTS (SELECT FROM known_devices WHERE user_id = {user}) AS "Value" FROM noted
            """).ToListAsync(cancellation);
        if (isNews is [true]) await TellAsync(user, Device.Of(http.Request.Headers.UserAgent), cancellation);
        await transaction.CommitAsync(cancellation);
        return value;
    }

    /// <summary>Sets the cookie, when the session has begun.</summary>
    public void Remember(HttpContext http, string value) =>
        http.Response.Cookies.Append(Cookie, value, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = !environment.IsDevelopment() || http.Request.IsHttps,
            MaxAge = Lifetime,
            Path = "/",
        });

    private Task<bool> TellAsync(long user, Device device, CancellationToken cancellation)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        if (device.Browser is { } browser) data["browser"] = browser;
        if (device.System is { } system) data["system"] = system;
        return mail.AddAsync(user, MailKind.NewDevice, data, token: null, cancellation);
    }
}
