using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chat.LoadTests;

/// <summary>What a run with messages found out.</summary>
internal sealed class RunResult(
    LoadOptions options, TimeSpan began, Ledger ledger, Figures figures, IReadOnlyList<Fault> faults, IReadOnlyList<RampStep> steps)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>From when the message was due until the API had accepted it.</summary>
    public IReadOnlyList<Latency> Accepted { get; } = Latencies(ledger, began, message => message.Accepted);

    /// <summary>From when the message was due until a notice reached the recipient's socket.</summary>
    public IReadOnlyList<Latency> Noticed { get; } = Latencies(ledger, began, message => message.Noticed);

    /// <summary>From when the message was due until the recipient had its text.</summary>
    public IReadOnlyList<Latency> Fetched { get; } = Latencies(ledger, began, message => message.Fetched);

    public IReadOnlyList<Fault> Faults => faults;

    public bool IsBalanced => ledger.IsBalanced;

    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine($"{"ms",-22}{"count",8}{"p50",10}{"p90",10}{"p99",10}{"p99.9",10}{"max",10}");
        Row("POST accepted", Accepted);
        Row("notice on the socket", Noticed);
        Row("text fetched", Fetched);
        Console.WriteLine($"notices received {figures.Notices}, sockets lost and opened again {figures.Reconnects}, messages sent more than once {ledger.Messages.Count(message => message.Retries > 1)}");
        foreach (var (kind, count) in figures.Failures.OrderBy(failure => failure.Key)) Console.WriteLine($"failed {count,6}  {kind}");
        if (ledger.Altered > 0) Console.WriteLine($"altered {ledger.Altered}");
        Console.WriteLine(
            $"sent {ledger.SentCount}, stored {ledger.StoredCount}, fetched {ledger.FetchedCount}, "
            + $"lost {ledger.Lost}, duplicated {ledger.Duplicated}, out of order {ledger.OutOfOrder}");
    }

    /// <summary>Writes the figures, and a chart beside them; returns the paths.</summary>
    public (string Figures, string Chart) Write()
    {
        var chart = Path.ChangeExtension(options.Output, ".svg");
        if (Path.GetDirectoryName(Path.GetFullPath(options.Output)) is { } folder) Directory.CreateDirectory(folder);
        File.WriteAllText(options.Output, JsonSerializer.Serialize(
            new
            {
                options = new { options.Users, options.Rate, seconds = options.Duration.TotalSeconds, options.Ramp, options.Rolling, options.Apis, options.RealtimeNodes, options.Workers },
                faults = faults.Select(fault => new { fault.Name, atSeconds = Math.Round(fault.At.TotalSeconds, 1) }),
                latencyMilliseconds = new { accepted = Summary(Accepted), noticed = Summary(Noticed), fetched = Summary(Fetched) },
                ledger = new { sent = ledger.SentCount, stored = ledger.StoredCount, fetched = ledger.FetchedCount, ledger.Lost, ledger.Duplicated, ledger.OutOfOrder, ledger.Altered },
                sockets = new { figures.Reconnects, figures.Notices },
                figures.Failures,
                ramp = steps,
            },
            Json));
        File.WriteAllText(chart, new Chart(this).ToSvg());
        return (options.Output, chart);
    }

    private static void Row(string name, IReadOnlyList<Latency> latencies)
    {
        var all = Summary(latencies);
        Console.WriteLine($"{name,-22}{all.Count,8}{all.P50,10:0.0}{all.P90,10:0.0}{all.P99,10:0.0}{all.P999,10:0.0}{all.Max,10:0.0}");
    }

    private static Percentiles Summary(IReadOnlyList<Latency> latencies) => Percentiles.Of(latencies.Select(latency => latency.Took));

    private static List<Latency> Latencies(Ledger ledger, TimeSpan began, Func<Sent, TimeSpan?> step) =>
        [.. from message in ledger.Messages
            let at = step(message)
            where at is not null && message.Due >= began
            orderby message.Due
            select new Latency(message.Due - began, at.Value - message.Due)];
}

/// <summary>One measurement: when the message was due, as time since the load began, and how long the step took from then on.</summary>
internal readonly record struct Latency(TimeSpan At, TimeSpan Took);
