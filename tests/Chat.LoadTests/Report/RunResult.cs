using System.Text.Json;
using Chat.LoadTests.Faults;
using Chat.LoadTests.Ledgers;
using Chat.LoadTests.Measures;

namespace Chat.LoadTests.Report;

/// <summary>The findings of a run with messages.</summary>
internal sealed class RunResult
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly LoadOptions _options;
    private readonly ProcessorShares? _processors;
    private readonly IReadOnlyDictionary<string, double> _used;
    private readonly Ledger _ledger;
    private readonly Figures _figures;
    private readonly ServerAccount _server;
    private readonly IReadOnlyList<RampStep> _steps;
    private readonly TimeSpan _bound;

    /// <param name="options">The options of the run.</param>
    /// <param name="began">When the load began, after the warm-up.</param>
    /// <param name="ended">When waiting for messages ended, a lower bound for everything that had not happened by then.</param>
    /// <param name="processors">The shares of the machine's processors during the run, if it tells them.</param>
    /// <param name="used">The seconds of processor time of each part during the run.</param>
    /// <param name="ledger">Every message.</param>
    /// <param name="figures">The counts of the run.</param>
    /// <param name="server">The server's account.</param>
    /// <param name="faults">The faults that were injected.</param>
    /// <param name="steps">The steps of a ramp.</param>
    /// <param name="defects">Other defects.</param>
    public RunResult(
        LoadOptions options, TimeSpan began, TimeSpan ended, ProcessorShares? processors,
        IReadOnlyDictionary<string, double> used, Ledger ledger, Figures figures, ServerAccount server,
        IReadOnlyList<InjectedFault> faults, IReadOnlyList<RampStep> steps, IEnumerable<string> defects)
    {
        (_options, _processors, _used, _ledger, _figures) = (options, processors, used, ledger, figures);
        (_server, _steps, Faults) = (server, steps, faults);
        Accepted = Latencies(message => message.Accepted, TimeSpan.Zero);
        Sent = ledger.Messages.Count(message => message.Due >= began);
        Noticed = Latencies(message => message.Noticed, TimeSpan.Zero);
        Fetched = Latencies(message => message.Fetched, TimeSpan.Zero);

        var recovery = new Recovery(Latencies(message => message.Noticed, -began), faults.Count > 0 ? faults[0].At : TimeSpan.Zero);
        _bound = recovery.Bound;
        recovery.Judge(faults);
        Defects = [.. ledger.Defects, .. figures.Defects, .. faults.SelectMany(fault => fault.Defects), .. defects];

        List<Latency> Latencies(Func<Sent, TimeSpan?> step, TimeSpan since) =>
        [
            .. from message in ledger.Messages
            where message.Due - began >= since
            orderby message.Due
            select new Latency(message.Due - began, (step(message) ?? ended) - message.Due),
        ];
    }

    /// <summary>The latencies from the due time to the API's acceptance.</summary>
    public IReadOnlyList<Latency> Accepted { get; }

    /// <summary>The latencies from the due time until a notice or a new socket told the recipient.</summary>
    public IReadOnlyList<Latency> Noticed { get; }

    /// <summary>The latencies from the due time until the recipient had the text.</summary>
    public IReadOnlyList<Latency> Fetched { get; }

    /// <summary>The number of messages that were sent after the warm-up.</summary>
    public int Sent { get; }

    public IReadOnlyList<InjectedFault> Faults { get; }

    /// <summary>The reasons why the run failed; none when it did not.</summary>
    public IReadOnlyList<string> Defects { get; }

    /// <summary>The milliseconds of processor time of each part for a message.</summary>
    private Dictionary<string, double> MillisecondsPerMessage => _used.ToDictionary(
        part => part.Key, part => part.Value * 1000 / Math.Max(1, Sent));

    private int NotNoticed => _ledger.Messages.Count(message => message.Noticed is null);

    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine($"{"ms",-22}{"count",8}{"p50",10}{"p90",10}{"p99",10}{"p99.9",10}{"max",10}");
        Row("POST accepted", Accepted);
        Row("notice on the socket", Noticed);
        Row("text fetched", Fetched);
        Console.WriteLine(
            $"notices received {_figures.Notices}, not noticed {NotNoticed}, sockets lost and opened again {_figures.Reconnects}, "
            + $"messages sent more than once {_ledger.Messages.Count(message => message.Attempts > 1)}");
        if (_processors is not null)
            Console.WriteLine($"processors {_processors.Busy:0 %} busy, {_processors.Stolen:0 %} stolen by the host");
        Console.WriteLine(
            "processor time for a message, ms: "
            + string.Join(", ", MillisecondsPerMessage.OrderBy(part => part.Key).Select(part => $"{part.Key} {part.Value:0.00}")));
        foreach (var (kind, count) in _figures.Failures.OrderBy(failure => failure.Key)) Console.WriteLine($"failed {count,6}  {kind}");
        PrintFaults();
        if (_server.Text is not null) Console.WriteLine($"server: {_server.Text}");
        Console.WriteLine(
            $"sent {_ledger.SentCount}, stored {_ledger.StoredCount}, fetched {_ledger.FetchedCount}, "
            + $"lost {_ledger.Lost}, duplicated {_ledger.Duplicated}, out of order {_ledger.OutOfOrder}, "
            + $"altered {_ledger.Altered}, misdelivered {_ledger.Misdelivered}, "
            + $"misnumbered {_ledger.Misnumbered}, unexpected {_ledger.Unexpected}");
        foreach (var defect in Defects) Console.WriteLine($"FAILED: {defect}");
    }

    /// <summary>Writes the figures, and two charts beside them; returns the paths of the figures and of the latencies.</summary>
    public (string Figures, string Chart) Write()
    {
        var chart = Path.ChangeExtension(_options.Output, ".svg");
        if (Path.GetDirectoryName(Path.GetFullPath(_options.Output)) is { } folder) Directory.CreateDirectory(folder);
        File.WriteAllText(_options.Output, JsonSerializer.Serialize(
            new
            {
                options = new
                {
                    _options.Users,
                    _options.Rate,
                    seconds = _options.Duration.TotalSeconds,
                    _options.Ramp,
                    _options.Rolling,
                    _options.Apis,
                    _options.RealtimeNodes,
                    _options.Workers,
                },
                processors = _processors,
                processorSeconds = _used,
                normalMilliseconds = Math.Round(_bound.TotalMilliseconds),
                faults = Faults.Select(fault => new
                {
                    fault.Name,
                    atSeconds = Seconds(fault.At),
                    backAfterSeconds = Seconds(fault.Back - fault.At),
                    normalAfterSeconds = Seconds(fault.Normal - fault.At),
                    fault.Failure,
                }),
                latencyMilliseconds = new { accepted = Summary(Accepted), noticed = Summary(Noticed), fetched = Summary(Fetched) },
                ledger = new
                {
                    sent = _ledger.SentCount,
                    stored = _ledger.StoredCount,
                    fetched = _ledger.FetchedCount,
                    NotNoticed,
                    _ledger.Lost,
                    _ledger.Duplicated,
                    _ledger.OutOfOrder,
                    _ledger.Altered,
                    _ledger.Misdelivered,
                    _ledger.Misnumbered,
                    _ledger.Unexpected,
                    server = _server.Text,
                },
                sockets = new { _figures.Reconnects, _figures.Notices },
                _figures.Failures,
                ramp = _steps,
                Defects,
            },
            Json));
        File.WriteAllText(chart, new Chart(this).ToSvg());
        var parts = PartChart.Draw(MillisecondsPerMessage, Sent / _options.Duration.TotalSeconds);
        File.WriteAllText(Path.ChangeExtension(_options.Output, ".parts.svg"), parts);
        return (_options.Output, chart);
    }

    private void PrintFaults()
    {
        if (Faults.Count == 0) return;
        Console.WriteLine(
            $"{"fault",-22}{"at",8}{"back after",14}{"normal after",16}   "
            + $"(normal: nine of ten notices within {_bound.TotalMilliseconds:0} ms)");
        foreach (var fault in Faults)
        {
            var normal = fault.IsJudged ? In(fault.Normal - fault.At) : "";
            Console.WriteLine($"{fault.Name,-22}{In(fault.At),8}{In(fault.Back - fault.At),14}{normal,16}");
        }
    }

    private static string In(TimeSpan? time) => time is null ? "never" : $"{Seconds(time):0.0} s";

    private static double? Seconds(TimeSpan? time) => time is { } value ? Math.Round(value.TotalSeconds, 1) : null;

    private static void Row(string name, IReadOnlyList<Latency> latencies)
    {
        var all = Summary(latencies);
        Console.WriteLine($"{name,-22}{all.Count,8}{all.P50,10:0.0}{all.P90,10:0.0}{all.P99,10:0.0}{all.P999,10:0.0}{all.Max,10:0.0}");
    }

    private static Percentiles Summary(IReadOnlyList<Latency> latencies) => Percentiles.Of(latencies.Select(latency => latency.Took));
}
