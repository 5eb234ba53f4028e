using System.Globalization;

namespace Chat.AppHost;

/// <summary>The arguments of the command line.</summary>
/// <param name="Verb"><c>up</c>, <c>status</c>, <c>logs</c>, <c>down</c> or <c>reset</c>.</param>
internal sealed record CommandLine(string Verb)
{
    public const string Usage =
        """
        Usage: up [--port 8080] [--apis 1] [--realtime 2] [--workers 1] [--pairs N] [--students N] [--data DIR] [--no-dashboard] [--no-mail]
                  [--school-account]
               status [--json] [--data DIR]
               logs [PART] [--follow] [--data DIR]
               down [--data DIR]
               reset [--data DIR]
        """;

    private const int MostApis = 10;
    private const int MostRealtimeNodes = 100;
    private const int MostWorkers = 100;
    private const int MostPairs = 100_000;
    private const int MostStudents = 1_000;

    /// <summary>The port of the web app; 0 stands for a free one.</summary>
    public int Port { get; init; } = 8080;

    public int Apis { get; init; } = 1;

    public int Realtime { get; init; } = 2;

    public int Workers { get; init; } = 1;

    public int Pairs { get; init; }

    public int Students { get; init; }

    public bool Dashboard { get; init; } = true;

    /// <summary>Whether to run a mail server, which shows the mail of the product.</summary>
    public bool Mail { get; init; } = true;

    /// <summary>Whether to run an identity provider, at which people sign in with a school account.</summary>
    public bool SchoolAccount { get; init; }

    /// <summary>Whether to run installed servers even where containers could run. Tests use them to break single processes.</summary>
    public bool InstalledServers { get; init; }

    public bool Json { get; init; }

    public bool Follow { get; init; }

    /// <summary>The part whose log to show; null for all.</summary>
    public string? Part { get; init; }

    public string? Data { get; init; }

    /// <summary>The arguments without a verb, which are for Aspire, as from <c>dotnet run</c>, azd or the Aspire CLI.</summary>
    public IReadOnlyList<string> Rest { get; init; } = [];

    /// <exception cref="FormatException">The arguments do not fit <see cref="Usage"/>.</exception>
    public static CommandLine Parse(params IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || arguments[0].StartsWith('-')) return new CommandLine("up") { Rest = [.. arguments] };

        var result = new CommandLine(arguments[0]);
        if (result.Verb is not ("up" or "status" or "logs" or "down" or "reset"))
            throw new FormatException($"The verb {result.Verb} is unknown.");
        var left = new Queue<string>(arguments.Skip(1));
        while (left.TryDequeue(out var argument)) result = result.With(argument, left);
        return result;
    }

    private CommandLine With(string argument, Queue<string> left)
    {
        return (Verb, argument) switch
        {
            ("up", "--port") => this with { Port = Number(0, 65_535) },
            ("up", "--apis") => this with { Apis = Number(1, MostApis) },
            ("up", "--realtime") => this with { Realtime = Number(1, MostRealtimeNodes) },
            ("up", "--workers") => this with { Workers = Number(1, MostWorkers) },
            ("up", "--pairs") => this with { Pairs = Number(0, MostPairs) },
            ("up", "--students") => this with { Students = Number(0, MostStudents) },
            ("up", "--no-dashboard") => this with { Dashboard = false },
            ("up", "--no-mail") => this with { Mail = false },
            ("up", "--school-account") => this with { SchoolAccount = true },
            ("up", "--installed-servers") => this with { InstalledServers = true },
            ("status", "--json") => this with { Json = true },
            ("logs", "--follow") => this with { Follow = true },
            ("logs", _) when Part is null && !argument.StartsWith('-') => this with { Part = argument },
            (_, "--data") =>
                this with { Data = Value() is { Length: > 0 } path ? path : throw new FormatException("--data needs a folder.") },
            _ => throw new FormatException($"{Verb} does not know {argument}."),
        };

        string Value() => left.TryDequeue(out var value) ? value : throw new FormatException($"{argument} needs a value.");

        int Number(int least, int most) =>
            Value() is var text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most
                ? number
                : throw new FormatException($"{argument} is a number from {least} to {most}, not {text}.");
    }
}
