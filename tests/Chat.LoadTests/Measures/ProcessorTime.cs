using System.Globalization;

namespace Chat.LoadTests.Measures;

/// <summary>
/// The busy, idle and stolen time of the machine's processors since its start, in Linux' ticks, from <c>/proc/stat</c> (see proc_stat(5)).
/// The time tells how far latencies can be trusted.
/// </summary>
internal readonly record struct ProcessorTime(long Busy, long Idle, long Stolen)
{
    private const string File = "/proc/stat";

    /// <returns>Null when the system doesn't tell.</returns>
    public static ProcessorTime? Read() => System.IO.File.Exists(File) ? Parse(System.IO.File.ReadLines(File).First()) : null;

    /// <param name="line">The line of all processors: <c>cpu user nice system idle iowait irq softirq steal</c>, and their parts.</param>
    public static ProcessorTime Parse(string line)
    {
        var ticks = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9]
            .Select(field => long.Parse(field, CultureInfo.InvariantCulture))
            .ToArray();
        return new ProcessorTime(ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6], ticks[3] + ticks[4], ticks[7]);
    }

    /// <returns>Null when no time has passed, or the system didn't tell.</returns>
    public static ProcessorShares? Between(ProcessorTime? from, ProcessorTime? to)
    {
        if (from is not { } start || to is not { } end) return null;
        var (busy, stolen) = (end.Busy - start.Busy, end.Stolen - start.Stolen);
        var all = busy + stolen + end.Idle - start.Idle;
        return all <= 0 ? null : new ProcessorShares((double)busy / all, (double)stolen / all);
    }
}

/// <summary>Shares of the time of all processors: busy time, and time that the host of a virtual machine withheld (steal).</summary>
internal sealed record ProcessorShares(double Busy, double Stolen);
