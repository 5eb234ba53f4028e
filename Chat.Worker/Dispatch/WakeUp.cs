using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Worker.Dispatch;

/// <summary>Wakes the worker when the queue has items or Redis is back.</summary>
internal sealed class WakeUp(IConnectionMultiplexer redis, CommitStamps stamps) : BackgroundService
{
    private readonly Signal _woken = new();

    /// <summary>Waits for a wake-up, at most for <paramref name="limit"/>.</summary>
    public Task WaitAsync(TimeSpan limit, CancellationToken stopping) => _woken.WaitAsync(limit, stopping);

    public override void Dispose()
    {
        base.Dispose();
        _woken.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new LastingSubscription(redis, RedisKeys.Wake, Woken, Restored).RunAsync(stoppingToken);

    private void Woken(RedisValue payload)
    {
        stamps.Add(payload);
        _woken.Give();
    }

    private Task Restored(CancellationToken stopping)
    {
        _woken.Give();
        return Task.CompletedTask;
    }
}
