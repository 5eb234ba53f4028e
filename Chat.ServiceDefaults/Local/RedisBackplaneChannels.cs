using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Chat.ServiceDefaults.Local;

/// <summary>
/// The channels that this node's connections listen to. A channel is subscribed with its first connection and unsubscribed with its last;
/// both are asked for under one lock, so Redis sees them in the order in which they were meant.
/// </summary>
internal sealed partial class RedisBackplaneChannels : IDisposable
{
    /// <summary>
    /// How long a connection waits for its subscription. Past that it opens all the same: Redis is away, and nothing is sent meanwhile.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, RedisBackplaneChannel> _channels = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();
    private readonly IConnectionMultiplexer _redis;
    private readonly ISubscriber _bus;
    private readonly string _protocol;
    private readonly ILogger _logger;

    public RedisBackplaneChannels(IConnectionMultiplexer redis, string protocol, ILogger logger)
    {
        (_redis, _bus, _protocol, _logger) = (redis, redis.GetSubscriber(), protocol, logger);
        _ = WatchAsync(_stopping.Token);
    }

    public async Task JoinAsync(string name, HubConnectionContext connection)
    {
        Task subscribed;
        lock (_channels)
        {
            if (!_channels.TryGetValue(name, out var channel))
            {
                channel = new RedisBackplaneChannel(name, _protocol);
                channel.Subscribed = _bus.SubscribeAsync(channel.Name, channel.Deliver);
                _channels.Add(name, channel);
            }

            channel.Add(connection);
            subscribed = channel.Subscribed;
        }

        try
        {
            await subscribed.WaitAsync(Patience);
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            LogLate(_logger, exception.GetType().Name);
        }
    }

    public void Leave(string name, HubConnectionContext connection)
    {
        lock (_channels)
        {
            if (!_channels.TryGetValue(name, out var channel) || !channel.Remove(connection)) return;
            _channels.Remove(name);
            _ = _bus.UnsubscribeAsync(channel.Name, channel.Deliver, CommandFlags.FireAndForget);
        }
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    /// <summary>What is subscribed while Redis is away the client only notes down; here it is asked for again once Redis is back.</summary>
    private async Task WatchAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Pace);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stopping);
                if (!_redis.IsConnected || CountLapsed() is not (> 0 and var lapsed)) continue;
                LogLapsed(_logger, lapsed);
                await _redis.ConfigureAsync().WaitAsync(Patience, stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception exception) when (exception.IsRedisTrouble())
            {
                LogLate(_logger, exception.GetType().Name);
            }
        }
    }

    private int CountLapsed()
    {
        lock (_channels) return _channels.Values.Count(channel => _bus.SubscribedEndpoint(channel.Name) is null);
    }

    [LoggerMessage(LogLevel.Debug, "A subscription was not confirmed: {Kind}")]
    private static partial void LogLate(ILogger logger, string kind);

    [LoggerMessage(LogLevel.Information, "Subscribing again to {Count} channels")]
    private static partial void LogLapsed(ILogger logger, int count);
}
