using Chat.LoadTests.Ledgers;
using Chat.LoadTests.Measures;

namespace Chat.LoadTests.Report;

/// <summary>One rate of a ramp, and its result.</summary>
internal sealed record RampStep(double Rate, Percentiles Notice, double ErrorShare)
{
    private const double NoticeLimitMilliseconds = 1000;
    private const double ErrorLimit = 0.001;
    private static readonly TimeSpan Endless = TimeSpan.FromHours(1);

    public bool Holds => Notice.P99 <= NoticeLimitMilliseconds && ErrorShare <= ErrorLimit;

    /// <summary>Measures a step. A message without a notice at the end of the step counts with an endless latency.</summary>
    public static RampStep Measure(double rate, IEnumerable<Sent> messages, int failures)
    {
        var sent = messages.ToArray();
        var latencies = sent.Select(message => message.Noticed is { } noticed ? noticed - message.Due : Endless);
        return new RampStep(rate, Percentiles.Of(latencies), (double)failures / Math.Max(1, sent.Length));
    }

    public override string ToString() =>
        $"{Rate:0} messages/s: notice p50 {In(Notice.P50)}, p99 {In(Notice.P99)}, errors {ErrorShare:0.00%}"
        + (Holds ? "" : " - over the limit");

    private static string In(double milliseconds) => milliseconds < Endless.TotalMilliseconds ? $"{milliseconds:0.0} ms" : "not in time";
}
