namespace Chat.Api.SchoolAccounts;

/// <summary>The path of a page of the app. Anything else becomes the first page, so that no link leads to another site.</summary>
internal static class LocalPath
{
    public const string Home = "/";

    public const int MaxLength = 200;

    public static string Of(string? path) =>
        path is ['/', ..] and { Length: <= MaxLength } && !path.StartsWith("//", StringComparison.Ordinal)
            && !path.StartsWith("/api", StringComparison.Ordinal) && path.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '/' or '-')
            ? path
            : Home;
}
