using Microsoft.AspNetCore.Authentication.Cookies;

namespace Chat.Api.Sessions;

/// <summary>
/// Reads and writes the session's cookie. A call that came with a former key writes none: its answer could otherwise overwrite the new key.
/// </summary>
internal sealed class SessionCookies : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    /// <summary>Keeps the answer of this call from setting the cookie.</summary>
    public static void Withhold(HttpContext http) => http.Items[typeof(SessionCookies)] = true;

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, key);

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options)
    {
        if (!context.Items.ContainsKey(typeof(SessionCookies))) _cookies.AppendResponseCookie(context, key, value, options);
    }

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, key, options);
}
