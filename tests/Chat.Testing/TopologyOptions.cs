namespace Chat.Testing;

/// <summary>The options of a <see cref="ChatTopology"/>.</summary>
public sealed record TopologyOptions
{
    /// <summary>
    /// The folder of PostgreSQL, Redis, the generated passwords and the logs. One topology at a time can use it. By default it is a new
    /// folder, which is deleted when the topology is disposed.
    /// </summary>
    public string? DataFolder { get; init; }

    /// <summary>The number of instances of the API, at least one.</summary>
    public int Apis { get; init; } = 1;

    /// <summary>The number of Realtime nodes, at least one.</summary>
    public int RealtimeNodes { get; init; } = 2;

    /// <summary>The number of workers, at least one.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>The number of pairs of demo accounts besides the first.</summary>
    public int DemoPairs { get; init; }

    /// <summary>The number of the demo coach's students besides the first.</summary>
    public int DemoStudents { get; init; }

    /// <summary>Whether the run has a mail server, as <c>maildev</c> of npm.</summary>
    public bool Mail { get; init; }

    /// <summary>Whether the run has an identity provider, as <c>oidc-provider</c> of npm.</summary>
    public bool SchoolAccount { get; init; }

    /// <summary>Environment variables for every service, which override the AppHost's.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets each line that a part writes: the name of the part and the line. Several threads may call it.</summary>
    public Action<string, string> Output { get; init; } = static (_, _) => { };

    /// <summary>The time that one part may take to become ready.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The command line of the AppHost.</summary>
    internal string[] ArgumentsFor(string dataFolder) =>
    [
        "up", "--port", "0", "--data", dataFolder, "--no-dashboard", "--installed-servers",
        "--apis", $"{Apis}", "--realtime", $"{RealtimeNodes}", "--workers", $"{Workers}",
        "--pairs", $"{DemoPairs}", "--students", $"{DemoStudents}", .. Mail ? [] : (string[])["--no-mail"],
        .. SchoolAccount ? (string[])["--school-account"] : [],
    ];
}
