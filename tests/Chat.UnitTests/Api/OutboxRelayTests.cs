using System.Diagnostics.Metrics;
using System.Reflection;
using Chat.Api.Notices;
using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace Chat.UnitTests.Api;

public sealed class OutboxRelayTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly FakeTimeProvider _clock = new();

    public void Dispose() => _services.Dispose();

    [Fact(Timeout = 10_000)]
    public async Task A_service_that_is_to_stop_tries_a_redis_that_hangs_once()
    {
        var redis = HangingRedis.Make();
        var outbox = new Outbox(_clock);
        var now = _clock.GetUtcNow();
        for (var id = 1; id <= 2000; id++)
            outbox.Committed(new OwedNotice { Id = id, UserId = id, SenderId = 9, Kind = NoticeKind.NewMessage, OwedAt = now });
        var metrics = new NoticeMetrics(_services.GetRequiredService<IMeterFactory>(), _clock);
        var publisher = new NoticePublisher(
            new NoticeQueue(redis.Connection, _clock), metrics, new QueueOutage(_clock, NullLogger<QueueOutage>.Instance));
        using var fresh = new OutboxRelay(
            outbox, publisher, _services.GetRequiredService<IServiceScopeFactory>(), NullLogger<OutboxRelay>.Instance);
        await fresh.StartAsync(TestContext.Current.CancellationToken);
        await redis.Asked.Task.WaitAsync(Limit, TestContext.Current.CancellationToken);

        var stopped = fresh.StopAsync(TestContext.Current.CancellationToken);
        for (; !stopped.IsCompleted; await Task.Yield()) _clock.Advance(Limit);
        await stopped;

        redis.Times.ShouldBe(1);
        outbox.Fresh.Count.ShouldBe(1500);
    }

    /// <summary>The client's connection, with a Redis behind it that takes commands and answers none.</summary>
#pragma warning disable CA1852 // A proxy is a subtype that is made at run time.
    private class HangingRedis : DispatchProxy
#pragma warning restore CA1852
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Times { get; private set; }

        public IConnectionMultiplexer Connection { get; private set; } = null!;

        public static HangingRedis Make()
        {
            var connection = Create<IConnectionMultiplexer, HangingRedis>();
            var redis = (HangingRedis)(object)connection;
            redis.Connection = connection;
            return redis;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
        {
            nameof(IConnectionMultiplexer.GetDatabase) => Database(),
            _ => throw new NotSupportedException(targetMethod.Name),
        };

        private IDatabase Database()
        {
            var database = Create<IDatabase, HangingDatabase>();
            ((HangingDatabase)(object)database).Asked = () =>
            {
                Times++;
                Asked.TrySetResult();
            };
            return database;
        }
    }

#pragma warning disable CA1852 // A proxy is a subtype that is made at run time.
    private class HangingDatabase : DispatchProxy
#pragma warning restore CA1852
    {
        public Action Asked { get; set; } = () => { };

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            switch (targetMethod!.Name)
            {
                case nameof(IDatabase.ScriptEvaluateAsync):
                    return new TaskCompletionSource<RedisResult>().Task;
                case nameof(IDatabase.PublishAsync):
                    Asked();
                    return new TaskCompletionSource<long>().Task;
                default:
                    throw new NotSupportedException(targetMethod.Name);
            }
        }
    }
}
