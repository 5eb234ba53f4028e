namespace Chat.ServiceDefaults;

/// <summary>The limits on the body of a request.</summary>
public static class RequestBodies
{
    /// <summary>
    /// The limit in bytes: a text of 4,000 characters, each written as two JSON escapes of six bytes, and room for the rest.
    /// </summary>
    public const int Limit = 64 * 1024;

    /// <summary>The limit in bytes of a file of people that an admin imports.</summary>
    public const int ImportLimit = 10 * 1024 * 1024;
}
