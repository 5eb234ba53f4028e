namespace Chat.LoadTests;

/// <summary>One rate of a ramp, and how it went.</summary>
internal sealed record RampStep(double Rate, Percentiles Notice, double ErrorShare)
{
    private const double NoticeLimitMilliseconds = 1000;
    private const double ErrorLimit = 0.001;

    public bool Holds => Notice.P99 <= NoticeLimitMilliseconds && ErrorShare <= ErrorLimit;

    /// <summary>A message that was not noticed yet when the step ended counts with an endless latency.</summary>
    public static RampStep Measure(double rate, IEnumerable<Sent> messages, int failures)
    {
        var sent = messages.ToArray();
        var latencies = sent.Select(message => message.Noticed is { } noticed ? noticed - message.Due : TimeSpan.FromHours(1));
        return new RampStep(rate, Percentiles.Of(latencies), (double)failures / Math.Max(1, sent.Length));
    }

    public override string ToString() =>
        $"{Rate:0} messages/s: notice p50 {Notice.P50:0.0} ms, p99 {Notice.P99:0.0} ms, errors {ErrorShare:0.00%}{(Holds ? "" : " - over the limit")}";
}
