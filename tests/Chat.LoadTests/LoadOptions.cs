using System.Globalization;

namespace Chat.LoadTests;

/// <summary>A fault to inject, and its time.</summary>
/// <param name="Name">The target: a part's name, or <c>redis-flush</c>.</param>
/// <param name="At">The time since the begin of the load.</param>
internal sealed record Fault(string Name, TimeSpan At);

/// <summary>The options of the command line.</summary>
internal sealed record LoadOptions
{
    public const string Usage =
        """
        ./chat load [options]     drives the product from outside, and accounts for every message. Exit code 1 when one is lost, duplicated,
                                  out of order, altered, misdelivered, misnumbered or unexpected, the server's own ledger differs, an
                                  answer was other than 2xx or 502, 503 or 504 with Retry-After, a part restarted that was not hurt, or
                                  latency was not normal in time after a fault
          --users N               how many users, in pairs (200)
          --rate R                messages a second in total (50)
          --seconds S             how long to send (30)
          --warm-up S             how long to send before that, uncounted in the latencies (10)
          --ramp                  raise the rate until p99 of the notice is over 1 s or errors are over 0.1 %
          --idle N                only open N sockets and measure the memory of each process
          --growth A,B,C          only store A messages, then B, then C, and time calls at each size (10000,1000000,10000000 is instructive;
                                  the last takes minutes and some 5 GB); a call that grows with what is stored fails
          --fault A@Ns,B@Ns       kill -9 worker, realtime, api, web, redis or postgres (the topology restarts it), workers, realtimes or
                                  apis (all of them), redis-flush, or realtime-freeze (SIGSTOP one for 60 s). 10 s after the part is
                                  ready again latency must be normal: with three seconds in a row in which nine of ten notices take no
                                  more than five times the median before the first fault, or 250 ms if that is more. A fault that comes
                                  meanwhile starts the 10 s again. So leave some 15 s of load after the last fault
          --rolling               restart every service with SIGTERM, one after the other, while sending
          --apis N                how many instances of the API (1)
          --realtime N            how many realtime nodes (2)
          --workers N             how many workers (1)
          --data DIR              where the topology keeps its data (.data/load)
          --out FILE.json         where to write the figures; charts go beside them (.data/load.json)
        """;

    /// <summary>The number of conversations in the inbox of the growth measurement.</summary>
    public const int StudentsOfOneCoach = 1000;

    public static readonly string[] FaultNames =
    [
        "worker", "workers", "realtime", "realtimes", "realtime-freeze", "api", "apis", "web", "redis", "redis-flush", "postgres",
    ];

    public int Users { get; init; } = 200;

    /// <summary>Messages a second, in total.</summary>
    public double Rate { get; init; } = 50;

    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The sending before <see cref="Duration"/> begins, which the ledger counts and the latencies do not.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(10);

    public bool Ramp { get; init; }

    /// <summary>The number of sockets to open for the memory measurement; null for a run with messages.</summary>
    public int? Idle { get; init; }

    /// <summary>The numbers of messages to store at each step of the growth measurement, ascending; none for a run with messages.</summary>
    public IReadOnlyList<long> Growth { get; init; } = [];

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    public bool Rolling { get; init; }

    public int Apis { get; init; } = 1;

    public int RealtimeNodes { get; init; } = 2;

    public int Workers { get; init; } = 1;

    public string DataFolder { get; init; } = Path.Combine(".data", "load");

    public string Output { get; init; } = Path.Combine(".data", "load.json");

    /// <exception cref="FormatException">An option is unknown, or its value makes no sense; the message names it.</exception>
    public static LoadOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new LoadOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            options = arguments[i] switch
            {
                "--ramp" => options with { Ramp = true },
                "--rolling" => options with { Rolling = true },
                "--users" => options with { Users = Number(2, 20_000) / 2 * 2 },
                "--rate" => options with { Rate = Number(1, 100_000) },
                "--seconds" => options with { Duration = TimeSpan.FromSeconds(Number(1, 3600)) },
                "--warm-up" => options with { WarmUp = TimeSpan.FromSeconds(Number(0, 600)) },
                "--idle" => options with { Idle = Number(2, 20_000) / 2 * 2 },
                "--apis" => options with { Apis = Number(1, 10) },
                "--realtime" => options with { RealtimeNodes = Number(1, 16) },
                "--workers" => options with { Workers = Number(1, 16) },
                "--data" => options with { DataFolder = Value() },
                "--out" => options with { Output = Value() },
                "--growth" => options with { Growth = ParseSizes(Value()) },
                "--fault" => options with { Faults = [.. Value().Split(',').Select(ParseFault)] },
                var unknown => throw new FormatException($"There is no option {unknown}."),
            };

            string Value() => ++i < arguments.Count
                ? arguments[i]
                : throw new FormatException($"The option {arguments[i - 1]} lacks its value.");

            int Number(int least, int most) =>
                int.TryParse(Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                    ? number
                    : throw new FormatException($"The option {arguments[i - 1]} takes a number from {least} to {most}.");
        }

        return options.Growth.Count == 0
            ? options with { Users = options.Idle ?? options.Users }
            : options with { Users = 2, DataFolder = Path.Combine(options.DataFolder, "growth") };
    }

    private static long[] ParseSizes(string text)
    {
        var sizes = text.Split(',').Select(Size).ToArray();
        return sizes[0] >= 10_000 && sizes[^1] <= 100_000_000 && sizes.Zip(sizes.Skip(1)).All(pair => pair.First < pair.Second)
            ? sizes
            : throw new FormatException($"{text} are no sizes: write for example 10000,1000000, ascending, from 10000 to 100000000.");

        static long Size(string size) => long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static Fault ParseFault(string text) =>
        text.Split('@') is [var name, [.. var seconds, 's']]
        && FaultNames.Contains(name)
        && double.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var at)
            ? new Fault(name, TimeSpan.FromSeconds(at))
            : throw new FormatException($"{text} is no fault: write for example worker@10s. Faults: {string.Join(", ", FaultNames)}.");
}
