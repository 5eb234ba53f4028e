using Chat.LoadTests.Ledgers;
using Chat.LoadTests.Measures;

namespace Chat.LoadTests.Report;

/// <summary>Prints a line each second.</summary>
internal sealed class Progress(Ledger ledger, Figures figures, Clock clock, TimeSpan began)
{
    public async Task ReportAsync(CancellationToken cancellation)
    {
        var processors = ProcessorTime.Read();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
            {
                var recent = Percentiles.Of(ledger.Messages
                    .Where(message => message.Noticed >= clock.Now - TimeSpan.FromSeconds(1))
                    .Select(message => message.Noticed!.Value - message.Due));
                var now = ProcessorTime.Read();
                var stolen = ProcessorTime.Between(processors, now) is { } shares ? $"  stolen {shares.Stolen,4:0 %}" : "";
                processors = now;
                Console.WriteLine(
                    $"{(clock.Now - began).TotalSeconds,5:0} s  sent {ledger.SentCount,7}  fetched {ledger.FetchedCount,7}  "
                    + $"sockets {figures.OpenSockets,5}  failures {figures.FailureCount,5}  "
                    + $"notice p50 {recent.P50,7:0.0} ms  p99 {recent.P99,7:0.0} ms{stolen}");
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }
}
