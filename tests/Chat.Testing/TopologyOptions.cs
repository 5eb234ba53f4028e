namespace Chat.Testing;

/// <summary>What a <see cref="ChatTopology"/> is made of.</summary>
public sealed record TopologyOptions
{
    /// <summary>Where PostgreSQL, Redis, the generated passwords and the logs are kept. One topology at a time can use it.</summary>
    public required string DataFolder { get; init; }

    /// <summary>How many instances of the API to run; at least one.</summary>
    public int Apis { get; init; } = 1;

    /// <summary>How many Realtime nodes to run; at least one.</summary>
    public int RealtimeNodes { get; init; } = 2;

    /// <summary>How many workers to run; at least one.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>How many pairs of demo accounts to make besides the first.</summary>
    public int DemoPairs { get; init; }

    /// <summary>How many students to give to the demo coach besides the first.</summary>
    public int DemoStudents { get; init; }

    /// <summary>Environment variables for every service, over those that the AppHost sets itself.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets each line that a part writes: the name of the part, and the line. May be called from several threads.</summary>
    public Action<string, string> Output { get; init; } = static (_, _) => { };

    /// <summary>How long one part may take until it is ready.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(60);

    internal string[] Arguments =>
    [
        "up", "--port", "0", "--data", DataFolder, "--no-dashboard", "--installed-servers",
        "--apis", $"{Apis}", "--realtime", $"{RealtimeNodes}", "--workers", $"{Workers}",
        "--pairs", $"{DemoPairs}", "--students", $"{DemoStudents}",
    ];
}
