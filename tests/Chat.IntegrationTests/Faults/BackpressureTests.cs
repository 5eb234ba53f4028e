using System.Diagnostics;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;
using Chat.ServiceDefaults.Contracts;

namespace Chat.IntegrationTests.Faults;

public sealed class BackpressureTests(FaultyChat chat) : PairFaultTests(chat)
{
    [Fact]
    public async Task A_queue_that_grows_does_not_slow_sending_and_becomes_few_notices()
    {
        const int Many = 200;
        await MedianAsync(20);
        var calm = await MedianAsync(50);
        await StopAsync(Workers);
        await using var socket = await Coach.ListenAsync();
        var growing = await MedianAsync(Many);
        growing.ShouldBeLessThan((3 * calm) + TimeSpan.FromMilliseconds(5));
        socket.Notices.ShouldBeEmpty();
        await QueueHoldsAsync(1);

        await ResumeAsync(Workers);
        await socket.WaitForAsync("new-message");
        await QueueHoldsAsync(0);
        await Student.TypeAsync(Coach);
        await socket.WaitForAsync("typing");
        socket.Notices.Count(notice => notice.Content == "new-message").ShouldBeLessThan(Many / 10);
        var first = await Coach.FetchAsync(Student, "?limit=200");
        var second = await Coach.FetchAsync(Student, "?after=200&limit=200");
        first.Items.Concat(second.Items).Select(message => message.Seq).ShouldBe(Enumerable.Range(1, Many + 70).Select(seq => (long)seq));
    }

    [Fact]
    public async Task A_storm_that_waits_in_the_queue_holds_one_place_whatever_trace_its_notices_belong_to()
    {
        using var others = await Chat.NewPairAsync();
        await StopAsync(Workers);
        for (var i = 1; i <= 20; i++) await Student.SendAsync(Coach, $"{i}");
        await others.Student.SendAsync(others.Coach, "Between two storms");
        for (var i = 1; i <= 20; i++) await Student.SendAsync(Coach, $"{i}");
        await Student.TypeAsync(Coach);
        await QueueHoldsAsync(3);
        (await Chat.Redis.QueuedAsync()).ShouldBe([
            TestRedis.Notice(Coach, Student, "new-message"),
            TestRedis.Notice(others.Coach, others.Student, "new-message"),
            TestRedis.Notice(Coach, Student, "typing"),
        ]);

        const string Trace = ""","traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}""";
        await Chat.Redis.Database.KeyDeleteAsync(RedisKeys.Queue);
        await Chat.Redis.Database.ListLeftPushAsync(RedisKeys.Queue, TestRedis.Notice(Coach, Student, "new-message").TrimEnd('}') + Trace);
        await others.Coach.SendAsync(others.Student, "Besides");
        await Student.SendAsync(Coach, "Waits already");
        await Eventually.SeeAsync(Chat.Database.OwedAsync, owed => owed == 0);
        await QueueHoldsAsync(2);
    }

    [Fact]
    public async Task A_storm_that_waits_in_the_outbox_does_not_hold_up_others()
    {
        using var others = await Chat.NewPairAsync();
        await using var socket = await others.Coach.ListenAsync();
        await Chat.Database.LeaveStormAsync(50_000, Pair, behind: others, age: TimeSpan.FromMinutes(2));
        await socket.WaitForAsync("read", FaultyChat.Recovery);
        (await Chat.Database.OwedToAsync(Coach)).ShouldBeGreaterThan(10_000);
        await Eventually.SeeAsync(Chat.Database.OwedAsync, owed => owed == 0, FaultyChat.Recovery);
    }

    [Fact]
    public async Task An_outbox_of_a_million_rows_is_drained_while_fresh_notices_go_past_it()
    {
        const int Many = 1_000_000;
        var prompt = TimeSpan.FromSeconds(5);
        var calm = await MedianAsync(50);
        await using var socket = await Coach.ListenAsync();
        await Chat.Database.LeaveOwedAsync(Many, age: TimeSpan.FromMinutes(1));
        var (times, told) = (new List<TimeSpan>(), new List<TimeSpan>());
        var watch = Stopwatch.StartNew();
        await Eventually.SeeAsync(
            async () =>
            {
                var began = watch.Elapsed;
                await Student.SendAsync(Coach, "Past it");
                times.Add(watch.Elapsed - began);
                await socket.WaitForAsync("new-message", prompt);
                told.Add(watch.Elapsed - began);
                return await Chat.Database.OwedAsync();
            },
            owed => owed < 10,
            10 * FaultyChat.Recovery);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Many} rows were drained in {watch.Elapsed.TotalSeconds:0.0} s; sending took {Median(times)} (calm: {calm}), "
            + $"until the notice {Median(told)}, at most {told.Max()}");
    }

    /// <summary>The median time of sending, one message after the other.</summary>
    private async Task<TimeSpan> MedianAsync(int messages)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < messages; i++)
        {
            var watch = Stopwatch.StartNew();
            await Student.SendAsync(Coach, $"{i}");
            times.Add(watch.Elapsed);
        }

        return Median(times);
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
