namespace Chat.ServiceDefaults.Contracts;

/// <summary>The <c>type</c>s of problem details (RFC 9457) that more than one service answers with.</summary>
public static class Problem
{
    /// <summary>The prefix of all problem types.</summary>
    public const string Prefix = "urn:chat:problem:";

    /// <summary>A service that the call needs does not answer: try again.</summary>
    public const string Unavailable = Prefix + "unavailable";

    /// <summary>The request does not follow the contract, or is too large.</summary>
    public const string InvalidRequest = Prefix + "invalid-request";

    /// <summary>The headers of the request, most of them cookies, are too large.</summary>
    public const string HeadersTooLarge = Prefix + "headers-too-large";

    /// <summary>The call came over http, where others can read it.</summary>
    public const string HttpsRequired = Prefix + "https-required";

    /// <summary>The call names one user and carries the session of another.</summary>
    public const string OtherUser = Prefix + "other-user";
}
