using System.Collections.Concurrent;
using System.Globalization;

namespace Chat.LoadTests;

/// <summary>The counts of a run.</summary>
internal sealed class Figures
{
    private readonly ConcurrentDictionary<string, int> _failures = new();
    private readonly ConcurrentDictionary<string, int> _defects = new();
    private int _openSockets;
    private int _reconnects;
    private int _notices;

    public int OpenSockets => _openSockets;

    /// <summary>Sockets that were lost and opened again.</summary>
    public int Reconnects => _reconnects;

    public int Notices => _notices;

    /// <summary>Calls that were not answered with 2xx, and sockets that were not opened, by kind.</summary>
    public IReadOnlyDictionary<string, int> Failures => _failures;

    public int FailureCount => _failures.Values.Sum();

    /// <summary>The defects, which must not be, whatever is hurt.</summary>
    public IEnumerable<string> Defects =>
        _defects.Order().Select(defect => string.Create(CultureInfo.InvariantCulture, $"{defect.Key}: {defect.Value}"));

    public void Opened() => Interlocked.Increment(ref _openSockets);

    public void Closed(bool wanted)
    {
        Interlocked.Decrement(ref _openSockets);
        if (!wanted) Interlocked.Increment(ref _reconnects);
    }

    public void Noticed() => Interlocked.Increment(ref _notices);

    /// <summary>A call was not answered at all.</summary>
    public void Failed(string kind) => Count(_failures, kind);

    /// <summary>A call was answered, but not with 2xx. An outage that names a time to retry is a failure, the rest defects.</summary>
    public void Refused(string call, int status, bool saysWhen)
    {
        var kind = string.Create(CultureInfo.InvariantCulture, $"{call} {status}");
        Failed(kind);
        if (status is not (502 or 503 or 504)) Count(_defects, kind);
        else if (!saysWhen) Count(_defects, $"{kind} without Retry-After");
    }

    /// <summary>Something happened that must not.</summary>
    public void Wrong(string what) => Count(_defects, what);

    private static void Count(ConcurrentDictionary<string, int> counts, string kind) =>
        counts.AddOrUpdate(kind, 1, (_, count) => count + 1);
}
