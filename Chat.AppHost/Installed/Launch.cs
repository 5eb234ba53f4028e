namespace Chat.AppHost;

/// <summary>The command to start one program.</summary>
internal sealed record Launch(string FileName, IReadOnlyList<string> Arguments, string WorkingDirectory)
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The account to run as; null for the present one. Only root can choose.</summary>
    public string? Account { get; init; }

    /// <summary>
    /// The program and its arguments. The wrapper that changes the account does not fork, so its pid becomes the program's.
    /// </summary>
    public IReadOnlyList<string> Command => Account is null
        ? [FileName, .. Arguments]
        : ["setpriv", "--reuid", Account, "--regid", Account, "--clear-groups", "--", FileName, .. Arguments];
}
