using Chat.Realtime.Presence;
using Chat.Realtime.Sessions;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Realtime.Recovery;

/// <summary>
/// Hears which sessions ended. When that subscription had been away, so had all others: announcements, notices and perhaps the leases are
/// lost, and are made up for. When Redis has forgotten everything without being away, notices and the leases are.
/// </summary>
internal sealed partial class RedisWatch(
    IConnectionMultiplexer redis, EndedSessions ended, SessionChecks checks, PresenceLeases presence, PresenceMemory memory,
    SyncNotices sync, TimeProvider clock, ILogger<RedisWatch> logger) : BackgroundService
{
    /// <summary>Before the first socket opens: a loss between its lease and the first look would not be seen.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await memory.BeginAsync();
        await base.StartAsync(cancellationToken);
    }

    /// <summary>When either ends before its time, so does the process: a node that is deaf on one ear must not live on.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken) => await await Task.WhenAny(
        new LastingSubscription(redis, RedisKeys.SessionEnded, Announced, RestoredAsync).RunAsync(stoppingToken),
        WatchMemoryAsync(stoppingToken));

    private void Announced(RedisValue payload)
    {
        if (Guid.TryParse((string?)payload, out var session)) ended.Announced(session);
    }

    private async Task RestoredAsync(CancellationToken stopping)
    {
        // Should it be lost too, that is made up for herewith.
        await memory.IsLostAsync();
        checks.CheckNow();
        presence.RenewNow();
        LogRestored(logger, await sync.SendAsync(stopping));
    }

    private async Task WatchMemoryAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(PresenceMemory.Interval, clock);
        while (await timer.TicksAsync(stopping))
        {
            if (!await memory.IsLostAsync()) continue;
            presence.RenewNow();
            LogForgotten(logger, await sync.SendAsync(stopping));
        }
    }

    [LoggerMessage(LogLevel.Information, "Redis is back; told {Count} sockets to ask for what they missed")]
    private static partial void LogRestored(ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "Redis has forgotten who is present; told {Count} sockets to ask for what they missed")]
    private static partial void LogForgotten(ILogger logger, int count);
}
