using StackExchange.Redis;

namespace Chat.ServiceDefaults;

/// <summary>
/// A subscription that is checked and renewed, because the client can lose one silently when the connection fails. After a loss it calls
/// <c>restored</c>, because messages were missed.
/// </summary>
/// <param name="redis">The connection.</param>
/// <param name="channel">The channel to subscribe to.</param>
/// <param name="received">Gets each payload. The action must not block: all subscriptions of the connection share one reader.</param>
/// <param name="restored">
/// Runs after a loss, when Redis has confirmed this subscription again, and with it every other subscription of the connection.
/// </param>
public sealed class LastingSubscription(
    IConnectionMultiplexer redis, RedisChannel channel, Action<RedisValue> received, Func<CancellationToken, Task> restored)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private readonly ISubscriber _bus = redis.GetSubscriber();

    /// <summary>Subscribes, and watches until <paramref name="stopping"/>.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var changed = new Signal();
        void OnChanged(object? sender, ConnectionFailedEventArgs change) => changed.Give();
        void OnMessage(RedisChannel from, RedisValue payload) => received(payload);

        redis.ConnectionFailed += OnChanged;
        redis.ConnectionRestored += OnChanged;
        try
        {
            var away = !await SucceedsAsync(_bus.SubscribeAsync(channel, OnMessage)) || !IsThere;
            while (!stopping.IsCancellationRequested)
            {
                away |= await changed.WaitAsync(Interval, stopping) || !IsThere;
                if (!away || !redis.IsConnected) continue;
                if (!IsThere) await SucceedsAsync(redis.ConfigureAsync());
                if (!IsThere || !await SucceedsAsync(_bus.PingAsync())) continue;
                away = false;
                await restored(stopping);
            }
        }
        finally
        {
            redis.ConnectionFailed -= OnChanged;
            redis.ConnectionRestored -= OnChanged;
            await SucceedsAsync(_bus.UnsubscribeAsync(channel, OnMessage));
        }
    }

    private bool IsThere => _bus.SubscribedEndpoint(channel) is not null;

    private static async Task<bool> SucceedsAsync(Task asked)
    {
        try
        {
            await asked.WaitAsync(Timeout);
            return true;
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            return false;
        }
    }
}
