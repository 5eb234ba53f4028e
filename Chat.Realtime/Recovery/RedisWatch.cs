using Chat.Realtime.Presence;
using Chat.Realtime.Sessions;
using Chat.Realtime.Sockets;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Realtime.Recovery;

/// <summary>
/// Subscribes to ended sessions. If the subscription dropped, all did: the node checks sessions, renews leases and tells browsers to sync.
/// If Redis lost its data while connected, only leases and notices are affected.
/// </summary>
internal sealed partial class RedisWatch(
    IConnectionMultiplexer redis, SessionCloser ended, SessionChecks checks, PresenceLeases presence, RedisDataLoss dataLoss,
    SyncNotices sync, TimeProvider clock, ILogger<RedisWatch> logger) : BackgroundService
{
    /// <summary>
    /// Reads the mark before the first socket opens: a data loss between its lease and the first check would go unnoticed.
    /// </summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await dataLoss.BeginAsync();
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Ends the process when either loop fails, because a node without one of them must not go on.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken) => await await Task.WhenAny(
        new LastingSubscription(redis, RedisKeys.SessionEnded, Announced, RestoredAsync).RunAsync(stoppingToken),
        WatchMemoryAsync(stoppingToken));

    private void Announced(RedisValue payload)
    {
        if (Guid.TryParse((string?)payload, out var session)) ended.Announced(session);
    }

    private async Task RestoredAsync(CancellationToken stopping)
    {
        // Clear the data-loss flag: the steps below recover from a data loss too.
        await dataLoss.IsLostAsync();
        checks.CheckNow();
        presence.RenewNow();
        LogRestored(logger, await sync.SendAsync(stopping));
    }

    private async Task WatchMemoryAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(RedisDataLoss.Interval, clock);
        while (await timer.TicksAsync(stopping))
        {
            if (!await dataLoss.IsLostAsync()) continue;
            presence.RenewNow();
            LogForgotten(logger, await sync.SendAsync(stopping));
        }
    }

    [LoggerMessage(LogLevel.Information, "Redis is back; told {Count} sockets to ask for what they missed")]
    private static partial void LogRestored(ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "Redis has forgotten who is present; told {Count} sockets to ask for what they missed")]
    private static partial void LogForgotten(ILogger logger, int count);
}
