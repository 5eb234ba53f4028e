namespace Chat.ServiceDefaults;

/// <summary>How large the body of a request may be.</summary>
public static class RequestBodies
{
    /// <summary>In bytes: a text of 4,000 characters, each written as two JSON escapes of six bytes, and room for the rest.</summary>
    public const int Limit = 64 * 1024;
}
