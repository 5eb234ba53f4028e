using System.Diagnostics;
using System.Globalization;
using Chat.AppHost;

namespace Chat.LoadTests.Measures;

/// <summary>The processor time that the parts have used since they started, from Linux' <c>/proc</c>, at a moment.</summary>
internal sealed class PartTimes
{
    /// <summary>Linux' ticks in a second, as programs see them (<c>USER_HZ</c>, see proc_pid_stat(5)).</summary>
    private const double TicksPerSecond = 100;

    private readonly long _at = Stopwatch.GetTimestamp();
    private readonly Dictionary<int, (string Name, double Seconds)> _parts;

    private PartTimes(Dictionary<int, (string Name, double Seconds)> parts) => _parts = parts;

    public static PartTimes Read(IEnumerable<RunningPart> parts) => new(parts.Where(part => part.Pid is not null).ToDictionary(
        part => part.Pid!.Value,
        part => (part.Name, ProcessTree.Of(part.Pid!.Value).Sum(SecondsOf))));

    /// <summary>The time from this moment on until then.</summary>
    public TimeSpan Until(PartTimes then) => Stopwatch.GetElapsedTime(_at, then._at);

    /// <summary>
    /// The seconds of processor time of each part from this moment on until then. A part that was restarted in between is left out.
    /// </summary>
    public IReadOnlyDictionary<string, double> UsedUntil(PartTimes then) => then._parts
        .Where(part => _parts.ContainsKey(part.Key))
        .ToDictionary(part => part.Value.Name, part => part.Value.Seconds - _parts[part.Key].Seconds);

    /// <summary>The time of a process and of its children that have ended; 0 for a process that has just ended.</summary>
    private static double SecondsOf(int pid) =>
        ProcessTree.Stat(pid) is { } fields
            ? fields[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond
            : 0;
}
