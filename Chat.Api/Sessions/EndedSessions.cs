using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Api.Sessions;

/// <summary>
/// Tells every instance that a session ended: API instances forget it, realtime nodes close its sockets. Who misses the news asks again before long.
/// </summary>
internal sealed partial class EndedSessions(IConnectionMultiplexer redis, SessionCache cache, TimeProvider clock, ILogger<EndedSessions> logger)
    : IHostedService
{
    /// <summary>Signing out waits no longer than this for Redis.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task AnnounceAsync(Guid session)
    {
        cache.Remove(session);
        try
        {
            await redis.GetDatabase().PublishAsync(RedisKeys.SessionEnded, session.ToString()).WaitAsync(Patience, clock);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            LogUnannounced(logger, session, exception.GetType().Name);
        }
    }

    /// <summary>The subscription is asked for, not awaited: without Redis the API starts all the same.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        redis.GetSubscriber().SubscribeAsync(RedisKeys.SessionEnded, (_, payload) =>
        {
            if (Guid.TryParse((string?)payload, out var session)) cache.Remove(session);
        }).ContinueWith(
            task => LogUnsubscribed(logger, task.Exception!.GetBaseException().GetType().Name),
            cancellationToken,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "The end of session {Session} could not be announced: {Kind}")]
    private static partial void LogUnannounced(ILogger logger, Guid session, string kind);

    [LoggerMessage(LogLevel.Warning, "Subscribing to ended sessions failed for now: {Kind}")]
    private static partial void LogUnsubscribed(ILogger logger, string kind);
}
