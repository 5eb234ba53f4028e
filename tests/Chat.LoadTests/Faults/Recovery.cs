using Chat.LoadTests.Measures;

namespace Chat.LoadTests.Faults;

/// <summary>
/// Finds when latency is normal again after a fault: at the first of three normal seconds in a row. A second is normal when 90 % of its
/// notices took at most 250 ms or five times the median before the first fault, whichever is longer.
/// </summary>
internal sealed class Recovery(IReadOnlyList<Latency> notices, TimeSpan firstFault)
{
    /// <summary>The limit for normal latency, from when the hit parts are ready again.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private const int SecondsInARow = 3;
    private const double Share = 0.9;
    private const double TimesTheMedian = 5;
    private const double LeastMilliseconds = 250;

    private static readonly TimeSpan Before = TimeSpan.FromSeconds(10);

    /// <summary>The time that nine of ten notices may take.</summary>
    public TimeSpan Bound { get; } = TimeSpan.FromMilliseconds(Math.Max(LeastMilliseconds, TimesTheMedian * Percentiles.Of(
        notices.Where(notice => notice.At >= firstFault - Before && notice.At < firstFault).Select(notice => notice.Took)).P50));

    /// <summary>The time after the fault; null when latency did not become normal before the load ended.</summary>
    public TimeSpan? After(TimeSpan fault)
    {
        var seconds = notices.Where(notice => notice.At >= fault)
            .GroupBy(notice => (int)(notice.At - fault).TotalSeconds)
            .OrderBy(second => second.Key)
            .Select(second => (second.Key, IsNormal: IsNormal([.. second])))
            .ToArray();
        for (var i = 0; i + SecondsInARow <= seconds.Length; i++)
            if (seconds[i..(i + SecondsInARow)].All(second => second.IsNormal)) return TimeSpan.FromSeconds(seconds[i].Key);
        return null;
    }

    /// <summary>
    /// Finds for each fault when latency was normal again, and its deadline after the hit parts were ready. A further fault in that time
    /// joins the two, and the time counts from its end.
    /// </summary>
    public void Judge(IReadOnlyList<InjectedFault> faults)
    {
        foreach (var fault in faults)
        {
            fault.Normal = fault.At + After(fault.At);
            fault.Deadline = fault.Back + Limit;
            foreach (var next in faults.Where(next => next.At > fault.At && next.Back > fault.Back).OrderBy(next => next.At))
                if (next.At < fault.Deadline && (fault.Normal is null || next.At < fault.Normal)) fault.Deadline = next.Back + Limit;
        }
    }

    private bool IsNormal(Latency[] second) => second.Count(notice => notice.Took <= Bound) >= Share * second.Length;
}
