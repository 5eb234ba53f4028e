using System.Globalization;

namespace Chat.AppHost.Local;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Verb"><c>up</c>, <c>status</c>, <c>down</c> or <c>reset</c>.</param>
internal sealed record CommandLine(string Verb)
{
    public const string Usage =
        """
        Usage: up [--port 8080] [--apis 1] [--realtime 2] [--workers 1] [--pairs N] [--students N] [--data DIR]
               status [--json] [--data DIR]
               down [--data DIR]
               reset [--data DIR]
        """;

    private const int MostApis = 10;
    private const int MostRealtimeNodes = 100;
    private const int MostWorkers = 100;
    private const int MostPairs = 100_000;
    private const int MostStudents = 1_000;

    public int Port { get; private init; } = 8080;

    public int Apis { get; private init; } = 1;

    public int Realtime { get; private init; } = 2;

    public int Workers { get; private init; } = 1;

    public int Pairs { get; private init; }

    public int Students { get; private init; }

    public bool Json { get; private init; }

    public string? Data { get; private init; }

    /// <summary>Arguments without a verb: not ours, but Aspire's, as from <c>dotnet run</c>, azd or the Aspire CLI.</summary>
    public IReadOnlyList<string> Rest { get; private init; } = [];

    /// <exception cref="FormatException">It is none of <see cref="Usage"/>.</exception>
    public static CommandLine Parse(params IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || arguments[0].StartsWith('-'))
        {
            return new CommandLine("up") { Rest = [.. arguments] };
        }

        var result = new CommandLine(arguments[0]);
        if (result.Verb is not ("up" or "status" or "down" or "reset"))
        {
            throw new FormatException($"What is {result.Verb}?");
        }

        for (var i = 1; i < arguments.Count; i++)
        {
            var value = new Lazy<string>(() => ++i < arguments.Count ? arguments[i] : throw new FormatException($"{arguments[i - 1]} needs a value."));
            result = (result.Verb, arguments[i]) switch
            {
                ("up", "--port") => result with { Port = Number("--port", value.Value, 1, 65_535) },
                ("up", "--apis") => result with { Apis = Number("--apis", value.Value, 1, MostApis) },
                ("up", "--realtime") => result with { Realtime = Number("--realtime", value.Value, 1, MostRealtimeNodes) },
                ("up", "--workers") => result with { Workers = Number("--workers", value.Value, 1, MostWorkers) },
                ("up", "--pairs") => result with { Pairs = Number("--pairs", value.Value, 0, MostPairs) },
                ("up", "--students") => result with { Students = Number("--students", value.Value, 0, MostStudents) },
                ("status", "--json") => result with { Json = true },
                (_, "--data") => result with { Data = value.Value is { Length: > 0 } path ? path : throw new FormatException("--data needs a folder.") },
                _ => throw new FormatException($"{result.Verb} knows no {arguments[i]}."),
            };
        }

        return result;
    }

    private static int Number(string option, string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new FormatException($"{option} is a number from {least} to {most}, not {text}.");
}
