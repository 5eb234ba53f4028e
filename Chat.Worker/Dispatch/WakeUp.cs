using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Worker.Dispatch;

/// <summary>Hears that the queue has something, or that Redis is back.</summary>
internal sealed class WakeUp(IConnectionMultiplexer redis, CommitStamps stamps) : BackgroundService
{
    private readonly Signal _woken = new();

    /// <summary>Waits to be woken, but no longer than <paramref name="limit"/>.</summary>
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
