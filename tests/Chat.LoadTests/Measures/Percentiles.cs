namespace Chat.LoadTests.Measures;

/// <summary>Latencies of one kind, in milliseconds.</summary>
internal sealed record Percentiles(int Count, double P50, double P90, double P99, double P999, double Max)
{
    public static Percentiles Of(IEnumerable<TimeSpan> latencies)
    {
        var sorted = latencies.Select(latency => latency.TotalMilliseconds).Order().ToArray();
        return sorted.Length == 0
            ? new Percentiles(0, 0, 0, 0, 0, 0)
            : new Percentiles(sorted.Length, At(0.5), At(0.9), At(0.99), At(0.999), sorted[^1]);

        double At(double share) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }
}
