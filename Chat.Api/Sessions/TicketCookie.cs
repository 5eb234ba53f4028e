using System.Security.Cryptography;
using Chat.Api.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Caching.Memory;

namespace Chat.Api.Sessions;

/// <summary>
/// The content of the session cookie. Unlike the framework's format, this one does not treat a cookie as invalid when the key ring in
/// PostgreSQL can't be read: a database outage would otherwise sign everyone out.
/// </summary>
internal sealed class TicketCookie(IDataProtectionProvider protection) : ISecureDataFormat<AuthenticationTicket>, IDisposable
{
    private const int MostKept = 10_000;

    /// <summary>
    /// The time for which the content of a cookie, which never changes, is cached. The ticket store still checks at each request whether
    /// the session lasts.
    /// </summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _read = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly IDataProtector _protector = protection.CreateProtector("Chat.Sessions.Cookie");

    public string Protect(AuthenticationTicket data) => Protect(data, null);

    public string Protect(AuthenticationTicket data, string? purpose) =>
        WebEncoders.Base64UrlEncode(For(purpose).Protect(TicketSerializer.Default.Serialize(data)));

    /// <summary>The ticket; null when the cookie is not one of ours.</summary>
    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    /// <inheritdoc cref="Unprotect(string?)"/>
    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null) return null;
        if (purpose is null && _read.TryGetValue(protectedText, out AuthenticationTicket? known)) return known;
        try
        {
            var ticket = TicketSerializer.Default.Deserialize(For(purpose).Unprotect(WebEncoders.Base64UrlDecode(protectedText)));
            var entry = new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept };
            return purpose is null ? _read.Set(protectedText, ticket, entry) : ticket;
        }
        catch (Exception exception)
            when (exception is FormatException or CryptographicException && DatabaseOutage.CauseOf(exception) is null)
        {
            return null;
        }
    }

    public void Dispose() => _read.Dispose();

    private IDataProtector For(string? purpose) => purpose is null ? _protector : _protector.CreateProtector(purpose);
}
