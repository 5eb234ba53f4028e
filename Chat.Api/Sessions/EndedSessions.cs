using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Api.Sessions;

/// <summary>
/// Announces the end of a session to every instance: API instances drop it from their cache, realtime nodes close its sockets. An instance
/// that may have missed an announcement empties its cache.
/// </summary>
internal sealed partial class EndedSessions(
    IConnectionMultiplexer redis, SessionCache cache, TimeProvider clock, ILogger<EndedSessions> logger) : BackgroundService
{
    /// <summary>The timeout of an announcement: signing out waits no longer for Redis.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    public async Task AnnounceAsync(Guid session)
    {
        cache.Distrust(session);
        try
        {
            await redis.GetDatabase().PublishAsync(RedisKeys.SessionEnded, session.ToString()).WaitAsync(Timeout, clock);
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            LogUnannounced(logger, session, exception.GetType().Name);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new LastingSubscription(redis, RedisKeys.SessionEnded, Heard, Restored).RunAsync(stoppingToken);

    private void Heard(RedisValue payload)
    {
        if (Guid.TryParse((string?)payload, out var session)) cache.Distrust(session);
    }

    private Task Restored(CancellationToken stopping)
    {
        cache.Clear();
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Warning, "The end of session {Session} could not be announced: {Error}")]
    private static partial void LogUnannounced(ILogger logger, Guid session, string error);
}
