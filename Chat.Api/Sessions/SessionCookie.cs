using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Chat.Api.Sessions;

/// <summary>Hands a new key of the present session to the browser, in the form in which the cookie handler reads it.</summary>
internal sealed class SessionCookie(IOptionsMonitor<CookieAuthenticationOptions> options)
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>The claim in which the framework's handler keeps the key.</summary>
    private const string KeyClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    /// <summary>Sets the cookie. The endpoint must be no use of the session: otherwise the handler sets the former key again.</summary>
    public void Set(HttpContext http, string key)
    {
        var cookie = options.Get(Scheme);
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim(KeyClaim, key)], Scheme));
        var content = cookie.TicketDataFormat.Protect(new AuthenticationTicket(principal, Scheme));
        cookie.CookieManager.AppendResponseCookie(http, cookie.Cookie.Name!, content, cookie.Cookie.Build(http));
    }
}
