using System.Collections.Concurrent;

namespace Chat.LoadTests;

/// <summary>What is counted while a run goes on.</summary>
internal sealed class Figures
{
    private readonly ConcurrentDictionary<string, int> _failures = new();
    private int _openSockets;
    private int _reconnects;
    private int _notices;

    public int OpenSockets => _openSockets;

    /// <summary>Sockets that were lost and opened again.</summary>
    public int Reconnects => _reconnects;

    public int Notices => _notices;

    /// <summary>Calls that were not answered with 2xx, by kind.</summary>
    public IReadOnlyDictionary<string, int> Failures => _failures;

    public int FailureCount => _failures.Values.Sum();

    public void Opened() => Interlocked.Increment(ref _openSockets);

    public void Closed(bool wanted)
    {
        Interlocked.Decrement(ref _openSockets);
        if (!wanted) Interlocked.Increment(ref _reconnects);
    }

    public void Noticed() => Interlocked.Increment(ref _notices);

    public void Failed(string kind) => _failures.AddOrUpdate(kind, 1, (_, count) => count + 1);
}
