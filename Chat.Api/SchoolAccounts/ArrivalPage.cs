namespace Chat.Api.SchoolAccounts;

/// <summary>The page of the app that finishes a sign-in, or says in its fragment why it failed on the way.</summary>
internal static class ArrivalPage
{
    public const string Path = "/school-account";

    /// <summary>The person went back at the provider.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>The API could not reach the provider.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The sign-in took too long, was finished already, or began in another browser.</summary>
    public const string Over = "over";

    /// <summary>The provider refused, or its answer was not valid.</summary>
    public const string Failed = "failed";

    public static string With(string reason) => $"{Path}#{reason}";
}
