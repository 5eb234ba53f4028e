using System.Diagnostics;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Faults;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Outages;

/// <summary>
/// Breaks parts while pairs write to each other continuously. Each time the traffic flows again, and every message is accounted for,
/// without the help of a reminder.
/// </summary>
public sealed class TrafficFaultTests(FaultyChat chat) : FaultTests(chat)
{
    [Theory]
    [InlineData("realtime-1")]
    [InlineData("realtime-1", "realtime-2")]
    [InlineData("worker-1", "worker-2")]
    [InlineData("api")]
    [InlineData("web")]
    [InlineData("redis")]
    [InlineData("postgres")]
    [InlineData("api", "worker-1", "worker-2", "realtime-1", "realtime-2")]
    public async Task Every_kill_is_recovered(params string[] parts)
    {
        await using var traffic = await Traffic.StartAsync(Chat);
        await KillAsync(parts);
        await ReturnAsync(parts);
        await traffic.FlowsAsync();
        await traffic.EndAsync();
    }

    [Fact]
    public async Task Workers_that_are_killed_with_a_full_queue_again_and_again_lose_nothing()
    {
        await using var traffic = await Traffic.StartAsync(Chat);
        for (var time = 1; time <= 3; time++)
        {
            await FreezeAsync(Workers);
            try
            {
                // There are dozens of messages, but the queue holds one notice for each recipient.
                await traffic.SendsAsync(5, FaultyChat.Recovery);
                await QueueHoldsAsync(traffic.Everyone.Count());
            }
            finally
            {
                await KillAsync(Workers);
            }

            await ReturnAsync(Workers);
        }

        await traffic.FlowsAsync();
        await QueueHoldsAsync(0);
        await traffic.EndAsync();
    }

    /// <summary>A stopping service finishes its work within the 10 s after which it would be killed.</summary>
    [Theory]
    [InlineData("api")]
    [InlineData("worker-1")]
    [InlineData("realtime-1")]
    [InlineData("web")]
    [InlineData("redis")]
    [InlineData("postgres")]
    public async Task Every_stopped_part_ends_soon_and_loses_nothing(string part)
    {
        await using var traffic = await Traffic.StartAsync(Chat);
        var watch = Stopwatch.StartNew();
        await StopAsync(part);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(8));
        await ResumeAsync(part);
        await traffic.FlowsAsync();
        await traffic.EndAsync();
    }

    [Fact]
    public async Task A_node_that_ends_tells_its_browsers_to_connect_again()
    {
        await using var traffic = await Traffic.StartAsync(Chat, Chat.AddressOf("realtime-1"));
        var sockets = traffic.Everyone.Select(side => side.Socket!).ToList();
        await StopAsync("realtime-1");
        foreach (var socket in sockets) await socket.ClosedAsync(FaultyChat.Recovery);
        await ResumeAsync("realtime-1");
        await traffic.FlowsAsync();
        await traffic.EndAsync();
        sockets.Count(socket => socket.Records.Any(record => record.AllowsReconnect)).ShouldBe(sockets.Count);
    }

    /// <summary>The outage lasts 20 s, with five messages a second on each lane.</summary>
    [Fact]
    public async Task Redis_is_killed_and_stays_away_while_sending_goes_on_and_nothing_is_lost()
    {
        await using var traffic = await Traffic.StartAsync(Chat);
        await LoseAsync("redis");
        await traffic.SendsAsync(100, 3 * FaultyChat.Recovery);
        traffic.Everyone.ShouldAllBe(side => side.Refusals.Count == 0);
        await ResumeAsync("redis");
        await traffic.FlowsAsync();
        await traffic.EndAsync();
    }

    [Fact]
    public async Task A_network_that_drops_without_a_close_loses_nothing_that_was_under_way()
    {
        await using var network = new SilentNetwork(Chat.Web);
        await using var traffic = await Traffic.StartAsync(Chat, studentsEntrance: network.Entrance);
        await network.DropAsync();
        foreach (var student in traffic.Students)
            await Eventually.SeeAsync(() => Chat.Redis.NodesOfAsync(student.Me), nodes => nodes.Count == 0, FaultyChat.Recovery);
        await traffic.SendsAsync(10, FaultyChat.Recovery, traffic.Coaches);
        traffic.Coaches.ShouldAllBe(coach => coach.Refusals.Count == 0);

        network.Return();
        foreach (var student in traffic.Students)
            await Eventually.SeeAsync(() => Chat.Redis.NodesOfAsync(student.Me), nodes => nodes.Count == 1, FaultyChat.Recovery);
        await traffic.FlowsAsync();
        await traffic.EndAsync();
    }

    [Fact]
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

    [Fact]
    public async Task A_node_that_hangs_for_a_minute_is_left_and_comes_back()
    {
        // Each lane sends this many, five a second.
        const int Messages = 300;
        await using var traffic = await Traffic.StartAsync(Chat);
        await WhileFrozenAsync(["realtime-1"], async () =>
        {
            await traffic.SendsAsync(Messages, 3 * FaultyChat.Recovery);
            await traffic.FlowsAsync();
        });

        await Eventually.TrueAsync(async () => (await HealthAsync("realtime-1")).Text == "Healthy");
        await traffic.FlowsAsync();
        using var pair = await Chat.NewPairAsync();
        await using var socket = await pair.Coach.ListenAsync(Chat.AddressOf("realtime-1"));
        await pair.Student.SendAsync(pair.Coach, "Awake");
        await socket.WaitForAsync("new-message");
        await pair.Coach.FetchAsync(pair.Student);
        await traffic.EndAsync(besides: 1);
    }
}
