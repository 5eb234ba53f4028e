namespace Chat.ServiceDefaults;

/// <summary>
/// The limits on the headers of a request, in bytes. Tens of kilobytes are not unusual, because a browser also sends us the cookies of
/// other programs on the same host.
/// </summary>
public static class RequestHeaders
{
    /// <summary>The limit up to which a call is served.</summary>
    public const int Limit = 64 * 1024;

    /// <summary>
    /// The limit up to which a call is read, to respond that its headers are too large. The server ends a larger call with a bare 431.
    /// </summary>
    public const int HardLimit = 2 * Limit;
}
