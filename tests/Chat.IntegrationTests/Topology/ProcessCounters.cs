using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using Chat.IntegrationTests.Driver;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;

namespace Chat.IntegrationTests.Topology;

/// <summary>The cost of a call.</summary>
/// <param name="AllocatedBytes">Allocated bytes of managed memory, freed since or not.</param>
/// <param name="Statements">Commands of Npgsql, each a round trip to PostgreSQL. Concurrent calls share them.</param>
public sealed record CallCost(double AllocatedBytes, double Statements)
{
    /// <summary>Whether the counts are positive and within the limit.</summary>
    public bool IsWithin(CallCost limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        return AllocatedBytes > 0 && AllocatedBytes <= limit.AllocatedBytes && Statements > 0 && Statements <= limit.Statements;
    }
}

/// <summary>The work of one process, as its runtime and Npgsql count it. Both publish their counts once a second.</summary>
public sealed class ProcessCounters : IAsyncDisposable
{
    private static readonly EventPipeProvider[] Providers = [Provider("System.Runtime"), Provider("Npgsql")];

    private readonly ConcurrentDictionary<string, double> _counts = new();
    private readonly EventPipeSession _session;
    private readonly Task _reading;
    private long _ticks;

    private ProcessCounters(EventPipeSession session)
    {
        _session = session;
        _reading = Task.Run(Read);
    }

    public static ProcessCounters Of(int pid) => new(new DiagnosticsClient(pid).StartEventPipeSession(Providers, requestRundown: false));

    /// <summary>
    /// The average cost of a call. Other work of the process may add to the cost, so there are three rounds, and the first one within the
    /// limit counts.
    /// </summary>
    public Task<CallCost> OfOneWithinAsync(int calls, CallCost limit, Func<Task> act) =>
        Rounds.FirstWithinAsync(limit, () => OfOneAsync(calls, act), (cost, most) => cost.IsWithin(most));

    public async ValueTask DisposeAsync()
    {
        await _session.StopAsync(CancellationToken.None);
        await _reading;
        _session.Dispose();
    }

    private async Task<CallCost> OfOneAsync(int calls, Func<Task> act)
    {
        var (before, began) = (await ReadAsync(), Ticks);
        await PublishAsync(3);
        var (rested, acting) = (await ReadAsync(), Ticks);
        await act();
        var (after, ended) = (await ReadAsync(), Ticks);
        var share = (double)(ended - acting) / (acting - began);
        return new(Of(counts => counts.AllocatedBytes), Of(counts => counts.Statements));

        double Of(Func<CallCost, double> count) =>
            Math.Round((count(after) - count(rested) - (share * (count(rested) - count(before)))) / calls, 2);
    }

    /// <summary>The counts of the next whole interval, so that no earlier work is left out.</summary>
    private async Task<CallCost> ReadAsync()
    {
        await PublishAsync(2);
        return new(_counts["alloc-rate"], _counts.GetValueOrDefault("total-commands"));
    }

    /// <summary>Waits until the counts have been published this many more times.</summary>
    private Task PublishAsync(int times)
    {
        var until = Ticks + times;
        return Eventually.TrueAsync(() => Task.FromResult(Ticks >= until), TimeSpan.FromSeconds(30));
    }

    private long Ticks => Interlocked.Read(ref _ticks);

    private void Read()
    {
        using var source = new EventPipeEventSource(_session.EventStream);
        source.Dynamic.All += Count;
        source.Process();
    }

    private void Count(TraceEvent traced)
    {
        if (traced.EventName != "EventCounters") return;
        var payload = (IDictionary<string, object>)((IDictionary<string, object>)traced.PayloadValue(0))["Payload"];
        var name = (string)payload["Name"];
        if (payload.TryGetValue("Increment", out var increment))
            _counts.AddOrUpdate(name, (double)increment, (_, sum) => sum + (double)increment);
        else if (payload.TryGetValue("Mean", out var mean)) _counts[name] = (double)mean;
        if (name == "alloc-rate") Interlocked.Increment(ref _ticks);
    }

    private static EventPipeProvider Provider(string name) => new(
        name, EventLevel.Informational, keywords: 0, new Dictionary<string, string> { ["EventCounterIntervalSec"] = "1" });
}
