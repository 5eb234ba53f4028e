namespace Chat.ServiceDefaults;

/// <summary>
/// How large the headers of a request may be, in bytes. Other programs on the same host leave cookies, which a browser sends to us too:
/// tens of kilobytes are not unusual.
/// </summary>
public static class RequestHeaders
{
    /// <summary>Up to here a call is served.</summary>
    public const int Limit = 64 * 1024;

    /// <summary>Up to here a call is read and told that its headers are too large. Beyond, the server ends it with a bare 431.</summary>
    public const int HardLimit = 2 * Limit;
}
