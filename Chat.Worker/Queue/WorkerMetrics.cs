using System.Diagnostics;
using System.Diagnostics.Metrics;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Worker.Queue;

/// <summary>The worker's metrics and traces, with user ids and kinds, never content.</summary>
internal sealed class WorkerMetrics
{
    private const string Name = Telemetry.Prefix + "Worker";

    private static readonly ActivitySource Traces = new(Name);

    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    };

    private readonly Counter<long> _dispatched;
    private readonly Counter<long> _coalesced;
    private readonly Counter<long> _dead;
    private readonly Counter<long> _reclaimed;
    private readonly Histogram<double> _dispatchDuration;
    private readonly Histogram<double> _commitToPush;
    private long _queueLength;

    public WorkerMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _dispatched = meter.CreateCounter<long>("chat.notices.dispatched", "{notice}", "Notices handed to the backplane, by kind.");
        _coalesced = meter.CreateCounter<long>(
            "chat.notices.coalesced", "{notice}", "Notices that waited beside an equal one, and went out as one.");
        _dead = meter.CreateCounter<long>("chat.notices.dead", "{notice}", "Items of the queue that became dead letters, by reason.");
        _reclaimed = meter.CreateCounter<long>("chat.notices.reclaimed", "{notice}", "Notices taken back from workers that died.");
        _dispatchDuration = meter.CreateHistogram(
            "chat.notices.dispatch.duration", "s", "Time to hand a batch to the backplane.", null, Seconds);
        _commitToPush = meter.CreateHistogram(
            "chat.notices.commit_to_push", "s", "Time from the commit of a notice to its being handed to the backplane.", null, Seconds);
        meter.CreateObservableGauge("chat.queue.length", () => QueueLength, "{notice}", "Notices that wait in the queue.");
    }

    /// <summary>The length of the queue at the last measurement.</summary>
    public long QueueLength
    {
        get => Interlocked.Read(ref _queueLength);
        set => Interlocked.Exchange(ref _queueLength, value);
    }

    public void Dispatched(NoticeKind kind) => _dispatched.Add(1, new KeyValuePair<string, object?>("chat.notice.kind", kind.Name));

    public void Coalesced(int count) => _coalesced.Add(count);

    public void Died(string reason) => _dead.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public void Reclaimed(long count) => _reclaimed.Add(count);

    public void Took(TimeSpan duration) => _dispatchDuration.Record(duration.TotalSeconds);

    public void Pushed(TimeSpan sinceCommit) => _commitToPush.Record(sinceCommit.TotalSeconds);

    /// <summary>Starts the span of one notice's dispatch in the trace of its cause; null when nobody listens.</summary>
    public static Activity? StartSpan(QueuedNotice notice)
    {
        ActivityContext.TryParse(notice.TraceParent, null, isRemote: true, out var cause);
        var span = Traces.StartActivity("process notice", ActivityKind.Consumer, cause);
        return span?
            .SetTag("messaging.system", "redis")
            .SetTag("messaging.operation.type", "process")
            .SetTag("messaging.operation.name", "process")
            .SetTag("messaging.destination.name", (string?)RedisKeys.Queue)
            .SetTag("chat.notice.kind", notice.Kind.Name)
            .SetTag("user.id", notice.UserId);
    }
}
