using System.Diagnostics;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Faults;

public sealed class BackpressureTests(FaultyChat chat) : FaultTests(chat)
{
    [Fact]
    public async Task A_queue_that_grows_does_not_slow_sending_and_becomes_few_notices()
    {
        const int Many = 200;
        await MedianAsync(20);
        var calm = await MedianAsync(50);
        await StopAsync("worker");
        await using var socket = await Coach.ListenAsync();
        var growing = await MedianAsync(Many);
        growing.ShouldBeLessThan((3 * calm) + TimeSpan.FromMilliseconds(5));
        socket.Notices.ShouldBeEmpty();

        await ResumeAsync("worker");
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
    public async Task An_outbox_that_is_full_is_drained_while_fresh_notices_go_past_it()
    {
        const int Many = 50_000;
        var prompt = TimeSpan.FromSeconds(2);
        await using var socket = await Coach.ListenAsync();
        await Chat.Database.LeaveOwedAsync(Many, age: TimeSpan.FromMinutes(1));
        await Eventually.SeeAsync(
            async () =>
            {
                await Student.SendAsync(Coach, "Past it");
                await socket.WaitForAsync("new-message", prompt);
                return await Chat.Database.OwedAsync();
            },
            owed => owed < 10,
            FaultyChat.Recovery);
    }

    /// <summary>How long sending takes, one message after the other.</summary>
    private async Task<TimeSpan> MedianAsync(int messages)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < messages; i++)
        {
            var watch = Stopwatch.StartNew();
            await Student.SendAsync(Coach, $"{i}");
            times.Add(watch.Elapsed);
        }

        return times.Order().ElementAt(messages / 2);
    }
}
