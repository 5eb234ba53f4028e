using System.Collections.Concurrent;
using System.Globalization;

namespace Chat.LoadTests.Measures;

/// <summary>The counts of a run.</summary>
internal sealed class Figures
{
    private readonly ConcurrentDictionary<string, int> _failures = new();
    private readonly ConcurrentDictionary<string, int> _defects = new();
    private int _openSockets;
    private int _reconnects;
    private int _notices;

    public int OpenSockets => _openSockets;

    /// <summary>The number of sockets that were lost and opened again.</summary>
    public int Reconnects => _reconnects;

    public int Notices => _notices;

    /// <summary>Calls without a 2xx response, and sockets that were not opened, by kind.</summary>
    public IReadOnlyDictionary<string, int> Failures => _failures;

    public int FailureCount => _failures.Values.Sum();

    /// <summary>The defects, of which there must be none under any fault.</summary>
    public IEnumerable<string> Defects =>
        _defects.Order().Select(defect => string.Create(CultureInfo.InvariantCulture, $"{defect.Key}: {defect.Value}"));

    public void Opened() => Interlocked.Increment(ref _openSockets);

    public void Closed(bool wanted)
    {
        Interlocked.Decrement(ref _openSockets);
        if (!wanted) Interlocked.Increment(ref _reconnects);
    }

    public void Noticed() => Interlocked.Increment(ref _notices);

    /// <summary>A call got no response.</summary>
    public void Failed(string kind) => Count(_failures, kind);

    /// <summary>A call got a response other than 2xx. An outage with a time to retry is a failure, the others are defects.</summary>
    public void Refused(string call, int status, bool saysWhen)
    {
        var kind = string.Create(CultureInfo.InvariantCulture, $"{call} {status}");
        Failed(kind);
        if (status is not (502 or 503 or 504)) Count(_defects, kind);
        else if (!saysWhen) Count(_defects, $"{kind} without Retry-After");
    }

    /// <summary>Counts a defect.</summary>
    public void Wrong(string what) => Count(_defects, what);

    private static void Count(ConcurrentDictionary<string, int> counts, string kind) =>
        counts.AddOrUpdate(kind, 1, (_, count) => count + 1);
}
