using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Faults;
using Chat.IntegrationTests.Topology;
using Chat.ServiceDefaults.Contracts;

namespace Chat.IntegrationTests.Outages;

/// <summary>The clocks of one service are wrong by five minutes: of two instances one is fast and the other slow.</summary>
public sealed class ClockFaultTests(FaultyChat chat) : PairFaultTests(chat)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    private readonly List<string> _wrong = [];

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StopAsync([.. _wrong]);
        await base.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_the_api(bool isFast)
    {
        await MistakeAsync("api", isFast, ("Reminders__FirstPause", "00:00:02"));
        await MessagesFlowAsync();
        await using var socket = await Coach.ListenAsync();
        var sent = await Student.SendAsync(Coach, "What is the time?");
        sent.SentAt.ShouldBe(DateTimeOffset.UtcNow, Tolerance);

        // The first notice is for the new message, the second is its repetition while it is not fetched.
        await socket.WaitForAsync("new-message");
        await socket.WaitForAsync("new-message", FaultyChat.Recovery);
        await Coach.FetchAsync(Student);

        using var newcomer = await Chat.PersonAsync(Chat.NewEmail());
        await newcomer.SignOutAsync();
    }

    [Fact]
    public async Task Of_the_workers()
    {
        await Task.WhenAll(MistakeAsync(Workers[0], isFast: true), MistakeAsync(Workers[1], isFast: false));
        await MessagesFlowAsync();

        // The reclaimer leaves a valid lease alone and acts on an expired one.
        var redis = Chat.Redis.Database;
        var (living, dead) = ($"living-{Guid.NewGuid():N}", $"dead-{Guid.NewGuid():N}");
        await redis.StringSetAsync(RedisKeys.Lease(living), "", TimeSpan.FromMinutes(1));
        await redis.SetAddAsync(RedisKeys.Workers, [living, dead]);
        await Eventually.SeeAsync(() => redis.SetContainsAsync(RedisKeys.Workers, dead), contained => !contained);
        (await redis.SetContainsAsync(RedisKeys.Workers, living)).ShouldBeTrue();
        await redis.SetRemoveAsync(RedisKeys.Workers, living);
    }

    [Fact]
    public async Task Of_the_realtime_nodes()
    {
        await Task.WhenAll(MistakeAsync("realtime-1", isFast: true), MistakeAsync("realtime-2", isFast: false));
        await MessagesFlowAsync();
        await using var coach = await Coach.ListenAsync(Chat.AddressOf("realtime-1"));
        await using var student = await Student.ListenAsync(Chat.AddressOf("realtime-2"));
        foreach (var person in (Person[])[Coach, Student])
            await Eventually.SeeAsync(() => Chat.Redis.NodesOfAsync(person), nodes => nodes.Count == 1);
        await Eventually.TrueAsync(async () => (await Student.ConversationAsync()).Peer.Present == true);
        await KillAsync("realtime-1", "realtime-2");
        foreach (var person in (Person[])[Coach, Student])
            await Eventually.SeeAsync(() => Chat.Redis.NodesOfAsync(person), nodes => nodes.Count == 0, FaultyChat.Recovery);
    }

    /// <summary>Restarts a part with a wrong clock, and checks in its responses that the clock is wrong.</summary>
    private async Task MistakeAsync(string part, bool isFast, params (string Name, string Value)[] settings)
    {
        var environment = (isFast ? WrongClock.Fast : WrongClock.Slow)
            .Concat(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)));
        lock (_wrong) _wrong.Add(part);
        await StopAsync(part);
        await Chat.Topology.ResumeAsync(part, new Dictionary<string, string>(environment), TestContext.Current.CancellationToken);
        using var anyone = new Person(Chat.AddressOf(part), "");
        using var response = await anyone.GetAsync("/alive");
        var error = isFast ? WrongClock.Error : -WrongClock.Error;
        response.Headers.Date.ShouldNotBeNull().ShouldBe(DateTimeOffset.UtcNow + error, Tolerance);
    }

    private async Task MessagesFlowAsync()
    {
        await using var traffic = await Traffic.StartAsync(Chat);
        await traffic.FlowsAsync();
        await traffic.EndAsync();
    }
}
