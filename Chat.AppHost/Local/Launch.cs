namespace Chat.AppHost.Local;

/// <summary>How to start one program, and how to ask it to stop.</summary>
internal sealed record Launch(string Name, string FileName, IReadOnlyList<string> Arguments, string WorkingDirectory)
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The account to run as; null for our own. Only root can choose.</summary>
    public string? Account { get; init; }

    public ProcessSignal StopSignal { get; init; } = ProcessSignal.Terminate;

    public TimeSpan StopLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The same with these environment variables over its own.</summary>
    public Launch With(IReadOnlyDictionary<string, string> environment)
    {
        var merged = new Dictionary<string, string>(Environment);
        foreach (var (name, value) in environment)
        {
            merged[name] = value;
        }

        return this with { Environment = merged };
    }

    /// <summary>
    /// The program and arguments to start a child of ours with. On Linux it gets a session of its own, so that a Ctrl-C at the
    /// terminal reaches only us, and the stop signal when we die without a word. Neither wrapper forks: the pid is the program's.
    /// </summary>
    public (string FileName, IReadOnlyList<string> Arguments) Command() =>
        OperatingSystem.IsLinux()
            ? ("setsid", ["setpriv", "--pdeathsig", StopSignal.PosixName(), .. AccountArguments(), "--", FileName, .. Arguments])
            : (FileName, Arguments);

    /// <summary>The same for someone else's child.</summary>
    public (string FileName, IReadOnlyList<string> Arguments) PlainCommand() =>
        Account is null ? (FileName, Arguments) : ("setpriv", [.. AccountArguments(), "--", FileName, .. Arguments]);

    private string[] AccountArguments() =>
        Account is null ? [] : ["--reuid", Account, "--regid", Account, "--clear-groups"];
}
