using System.Security.Cryptography;
using System.Text.Json;
using Chat.Api.Database;
using Chat.Api.Users;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Passkeys;

/// <summary>
/// Keeps a challenge in a protected cookie of the browser that asked for it, so that asking stores nothing. Each challenge takes one
/// answer, for its own purpose and session, within <see cref="Lifetime"/>.
/// </summary>
internal sealed class PasskeyChallenges(
    ChatDb database, IDataProtectionProvider protection, IHostEnvironment environment, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>Used challenges are remembered for longer than they count, because the clocks of instances differ.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("Chat.Passkeys.Challenge");

    private string Cookie => environment.IsDevelopment() ? "chat-passkey" : "__Host-chat-passkey";

    /// <summary>Hands a challenge to the browser; a former one is replaced.</summary>
    public void Set(HttpContext http, PasskeyPurpose purpose, string state)
    {
        var challenge = new PasskeyChallenge(Guid.NewGuid(), purpose, SessionOf(http, purpose), clock.GetUtcNow() + Lifetime, state);
        http.Response.Cookies.Append(Cookie, _protector.Protect(JsonSerializer.Serialize(challenge)), OptionsFor(http, Lifetime));
    }

    /// <summary>Takes the challenge of this browser, and removes it there.</summary>
    /// <returns>The state; null if there is none, or if it is expired, used, or of another purpose or session.</returns>
    public async Task<string?> TakeAsync(HttpContext http, PasskeyPurpose purpose, CancellationToken cancellation)
    {
        if (!http.Request.Cookies.TryGetValue(Cookie, out var content)) return null;
        http.Response.Cookies.Delete(Cookie, OptionsFor(http, lifetime: null));
        var now = clock.GetUtcNow();
        var challenge = Read(content);
        if (challenge is null || challenge.ExpiresAt <= now) return null;
        if (challenge.Purpose != purpose || challenge.Session != SessionOf(http, purpose)) return null;
        return await IsFirstUseAsync(challenge, now, cancellation) ? challenge.State : null;
    }

    private async Task<bool> IsFirstUseAsync(PasskeyChallenge challenge, DateTimeOffset now, CancellationToken cancellation)
    {
        var forgotten = now - Margin;
        await database.UsedPasskeyChallenges.Where(used => used.ExpiresAt < forgotten).ExecuteDeleteAsync(cancellation);
        return await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO used_passkey_challenges (id, expires_at) VALUES ({challenge.Id}, {challenge.ExpiresAt})
            ON CONFLICT (id) DO NOTHING
            """,
            cancellation) > 0;
    }

    private PasskeyChallenge? Read(string content)
    {
        try
        {
            return JsonSerializer.Deserialize<PasskeyChallenge>(_protector.Unprotect(content));
        }
        catch (CryptographicException exception) when (DatabaseOutage.CauseOf(exception) is null)
        {
            return null;
        }
    }

    private static Guid? SessionOf(HttpContext http, PasskeyPurpose purpose) =>
        purpose is PasskeyPurpose.SignIn ? null : http.User.SessionId();

    private CookieOptions OptionsFor(HttpContext http, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = !environment.IsDevelopment() || http.Request.IsHttps,
        MaxAge = lifetime,
        Path = "/",
    };
}
