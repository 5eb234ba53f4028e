using System.Diagnostics;
using System.Diagnostics.Metrics;
using Chat.ServiceDefaults;

namespace Chat.Api.Notices;

/// <summary>The relay's metrics.</summary>
internal sealed class NoticeMetrics
{
    public static readonly ActivitySource Traces = new(Telemetry.Prefix + "Api");

    private readonly Counter<long> _relayed;
    private readonly Counter<long> _repeated;
    private long _oldestOwed;

    public NoticeMetrics(IMeterFactory meters, TimeProvider clock)
    {
        var meter = meters.Create(Telemetry.Prefix + "Api");
        _relayed = meter.CreateCounter<long>("chat.notices.relayed", "{notice}", "Notices that Redis took from the outbox.");
        _repeated = meter.CreateCounter<long>(
            "chat.notices.repeated", "{notice}", "Notices repeated because their messages were not fetched.");
        meter.CreateObservableGauge(
            "chat.outbox.age",
            () => OldestOwed is { } oldest ? Math.Max(0, (clock.GetUtcNow() - oldest).TotalSeconds) : 0,
            "s",
            "How long the oldest notice has waited in the outbox.");
    }

    /// <summary>The time of the oldest row of the outbox at the last sweep; null when the outbox was empty.</summary>
    public DateTimeOffset? OldestOwed
    {
        get => Interlocked.Read(ref _oldestOwed) is not 0 and var ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
        set => Interlocked.Exchange(ref _oldestOwed, value?.ToUnixTimeMilliseconds() ?? 0);
    }

    public void Relayed(int count) => _relayed.Add(count);

    public void Repeated(int count) => _repeated.Add(count);
}
