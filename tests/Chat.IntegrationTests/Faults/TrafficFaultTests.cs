using System.Diagnostics;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Faults;

/// <summary>
/// What is broken, while pairs write to each other all the while. Each time the traffic flows again within what is promised, and every message is
/// accounted for, without a reminder's help. They run when asked for (<c>-explicit only</c>): on a busy machine one or another misses its limit.
/// </summary>
public sealed class TrafficFaultTests(FaultyChat chat) : FaultTests(chat)
{
    [Theory(Explicit = true)]
    [InlineData("realtime-1")]
    [InlineData("realtime-1", "realtime-2")]
    [InlineData("api")]
    [InlineData("web")]
    [InlineData("redis")]
    [InlineData("postgres")]
    [InlineData("api", "worker", "realtime-1", "realtime-2")]
    public async Task Whatever_is_killed_is_got_over(params string[] parts)
    {
        await using var traffic = await Traffic.StartAsync(Chat);
        await Task.WhenAll(parts.Select(KillAsync));
        foreach (var part in parts) await Chat.Topology.WaitUntilReadyAsync(part, TestContext.Current.CancellationToken);
        await traffic.FlowsAsync();
        await traffic.EndAsync();
    }

    [Fact(Explicit = true)]
    public async Task A_worker_that_is_killed_with_a_full_queue_again_and_again_loses_nothing()
    {
        await using var traffic = await Traffic.StartAsync(Chat);
        for (var time = 1; time <= 3; time++)
        {
            await SignalAsync("worker", "STOP");
            await Eventually.SeeAsync(QueueLengthAsync, length => length > 30);
            await KillAsync("worker");
            await Chat.Topology.WaitUntilReadyAsync("worker", TestContext.Current.CancellationToken);
        }

        await traffic.FlowsAsync();
        await QueueHoldsAsync(0);
        await traffic.EndAsync();
    }

    /// <summary>A stop is a request: what a service holds is finished, within the 10 s after which it would be killed.</summary>
    [Theory(Explicit = true)]
    [InlineData("api")]
    [InlineData("worker")]
    [InlineData("realtime-1")]
    [InlineData("web")]
    [InlineData("redis")]
    [InlineData("postgres")]
    public async Task Whatever_is_stopped_ends_soon_and_loses_nothing(string part)
    {
        await using var traffic = await Traffic.StartAsync(Chat);
        var watch = Stopwatch.StartNew();
        await StopAsync(part);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(9));
        await ResumeAsync(part);
        await traffic.FlowsAsync();
        await traffic.EndAsync();
    }

    [Fact(Explicit = true)]
    public async Task A_node_that_ends_tells_its_browsers_to_connect_again()
    {
        await using var traffic = await Traffic.StartAsync(Chat, Chat.AddressOf("realtime-1"));
        var sockets = traffic.Everyone.Select(side => side.Socket!).ToList();
        await StopAsync("realtime-1");
        foreach (var socket in sockets) await socket.ClosedAsync(FaultyChat.Recovery);
        await ResumeAsync("realtime-1");
        await traffic.FlowsAsync();
        await traffic.EndAsync();
        sockets.Count(socket => socket.Frames.Any(HubRecord.IsFarewell)).ShouldBe(sockets.Count);
    }

    [Fact(Explicit = true)]
    public async Task Sending_goes_on_without_redis_for_long_and_nothing_is_lost()
    {
        await using var traffic = await Traffic.StartAsync(Chat);
        await StopAsync("redis");

        // Five a second on each lane: 20 s.
        await traffic.SendsAsync(100, TimeSpan.FromSeconds(40));
        traffic.Everyone.ShouldAllBe(side => side.Refusals.Count == 0);
        await ResumeAsync("redis");
        await traffic.FlowsAsync();
        await traffic.EndAsync();
    }

    [Fact(Explicit = true)]
    public async Task Redis_may_forget_everything()
    {
        await using var traffic = await Traffic.StartAsync(Chat);
        for (var time = 1; time <= 5; time++)
        {
            await Chat.Redis.Database.ExecuteAsync("FLUSHALL");
            await traffic.FlowsAsync();
        }

        await traffic.EndAsync();
    }

    [Fact(Explicit = true)]
    public async Task A_node_that_hangs_is_left_and_comes_back()
    {
        await using var traffic = await Traffic.StartAsync(Chat);
        await SignalAsync("realtime-1", "STOP");
        try
        {
            // Five a second on each lane: 15 s, longer than every lease and limit.
            await traffic.SendsAsync(75, TimeSpan.FromSeconds(40));
            await traffic.FlowsAsync();
        }
        finally
        {
            await SignalAsync("realtime-1", "CONT");
        }

        await Eventually.TrueAsync(async () => (await HealthAsync("realtime-1")).Text == "Healthy");
        await traffic.FlowsAsync();
        await using var socket = await Coach.ListenAsync(Chat.AddressOf("realtime-1"));
        await Student.SendAsync(Coach, "Awake");
        await socket.WaitForAsync("new-message");
        await Coach.FetchAsync(Student);
        await traffic.EndAsync(besides: 1);
    }

    private Task<long> QueueLengthAsync() => Chat.Redis.Database.ListLengthAsync(ServiceDefaults.Contracts.RedisKeys.Queue);
}
