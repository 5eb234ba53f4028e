namespace Chat.ServiceDefaults.Contracts;

/// <summary>The <c>type</c>s of problem details (RFC 9457) that more than one service answers with.</summary>
public static class Problem
{
    /// <summary>What every one of them begins with.</summary>
    public const string Prefix = "urn:chat:problem:";

    /// <summary>A part that the call needs does not answer: try again.</summary>
    public const string Unavailable = Prefix + "unavailable";

    /// <summary>The request is not what the contract describes, or larger.</summary>
    public const string InvalidRequest = Prefix + "invalid-request";

    /// <summary>The headers of the request, most of them cookies, are larger than is served.</summary>
    public const string HeadersTooLarge = Prefix + "headers-too-large";

    /// <summary>The call names one user and comes with the session of another.</summary>
    public const string OtherUser = Prefix + "other-user";
}
