using Chat.Realtime.Presence;
using Chat.Realtime.Sessions;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Realtime.Recovery;

/// <summary>
/// Hears which sessions ended. When that subscription had been away, so had all others: announcements, notices and perhaps the leases are
/// lost, and are made up for.
/// </summary>
internal sealed partial class RedisWatch(
    IConnectionMultiplexer redis, EndedSessions ended, SessionChecks checks, PresenceLeases presence, SyncNotices sync,
    ILogger<RedisWatch> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new LastingSubscription(redis, RedisKeys.SessionEnded, Announced, RestoredAsync).RunAsync(stoppingToken);

    private void Announced(RedisValue payload)
    {
        if (Guid.TryParse((string?)payload, out var session)) ended.Announced(session);
    }

    private async Task RestoredAsync(CancellationToken stopping)
    {
        checks.CheckNow();
        presence.RenewNow();
        LogRestored(logger, await sync.SendAsync(stopping));
    }

    [LoggerMessage(LogLevel.Information, "Redis is back; told {Count} sockets to ask for what they missed")]
    private static partial void LogRestored(ILogger logger, int count);
}
