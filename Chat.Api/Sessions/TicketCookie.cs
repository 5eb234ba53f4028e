using System.Security.Cryptography;
using Chat.Api.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Chat.Api.Sessions;

/// <summary>
/// What stands in the cookie. Unlike the format that the framework brings, it does not take a cookie for false because the keys, which are in
/// PostgreSQL, can't be read just now: whoever is signed in would be told that they are not.
/// </summary>
internal sealed class TicketCookie(IDataProtectionProvider protection) : ISecureDataFormat<AuthenticationTicket>
{
    private readonly IDataProtector _protector = protection.CreateProtector("Chat.Sessions.Cookie");

    public string Protect(AuthenticationTicket data) => Protect(data, null);

    public string Protect(AuthenticationTicket data, string? purpose) =>
        WebEncoders.Base64UrlEncode(For(purpose).Protect(TicketSerializer.Default.Serialize(data)));

    /// <summary>The ticket; null when the cookie is not one of ours.</summary>
    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    /// <inheritdoc cref="Unprotect(string?)"/>
    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        try
        {
            return protectedText is null ? null : TicketSerializer.Default.Deserialize(For(purpose).Unprotect(WebEncoders.Base64UrlDecode(protectedText)));
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException && DatabaseOutage.CauseOf(exception) is null)
        {
            return null;
        }
    }

    private IDataProtector For(string? purpose) => purpose is null ? _protector : _protector.CreateProtector(purpose);
}
