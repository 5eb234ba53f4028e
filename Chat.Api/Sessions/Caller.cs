using System.Net;
using System.Text.RegularExpressions;

namespace Chat.Api.Sessions;

/// <summary>The browser that gives a password.</summary>
/// <param name="Address">The network address.</param>
/// <param name="Device">The value of the device cookie (<see cref="KnownDevices"/>); null when there is none.</param>
internal readonly partial record struct Caller(IPAddress? Address, string? Device = null)
{
    /// <summary>The caller of a request.</summary>
    public static Caller Of(HttpContext http) => new(http.Connection.RemoteIpAddress, DeviceOf(http.Request.Cookies));

    private static string? DeviceOf(IRequestCookieCollection cookies) =>
        (cookies[KnownDevices.SecureCookie] ?? cookies[KnownDevices.PlainCookie]) is { } value && Form().IsMatch(value) ? value : null;

    [GeneratedRegex(@"^[\w-]{1,64}\z", RegexOptions.ECMAScript)]
    private static partial Regex Form();
}
