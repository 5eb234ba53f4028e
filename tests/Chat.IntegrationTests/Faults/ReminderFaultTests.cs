using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Faults;

/// <summary>Reminders last until their messages are fetched, whatever happens to the APIs that repeat them, and delay nobody.</summary>
public sealed class ReminderFaultTests(FaultyChat chat) : PairFaultTests(chat)
{
    private const int Times = 9;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task While_reminders_wait_for_a_redis_that_hangs_nobody_waits_for_them()
    {
        await using var socket = await Coach.ListenAsync();
        await Student.SendAsync(Coach, "One");
        await socket.WaitForAsync("new-message");
        await WhileFrozenAsync(["redis"], async () =>
        {
            await Chat.Database.MakeDueAsync(Coach, Times);
            await Eventually.TrueAsync(Chat.Database.IsRemindingAsync);
            (await Chat.Database.UnlockedOfAsync(Coach)).ShouldBe(1);
            await Student.SendAsync(Coach, "Two").WaitAsync(AtOnce);
            await Coach.FetchAsync(Student, "?limit=1").WaitAsync(AtOnce);
        });
        await socket.WaitForMessageAsync(FaultyChat.Recovery);
        (await Chat.Database.UnfetchedByAsync(Coach)).ShouldBe(1);
    }

    [Fact]
    public async Task A_user_with_a_socket_when_redis_loses_everything_is_notified_without_another_message()
    {
        await using var one = await Coach.ListenAsync(Chat.AddressOf("realtime-1"));
        await using var two = await Coach.ListenAsync(Chat.AddressOf("realtime-2"));
        await Eventually.SeeAsync(() => Chat.Redis.NodesOfAsync(Coach), nodes => nodes.Count == 2);
        await StopAsync(Workers);
        await Student.SendAsync(Coach, "Forgotten");
        await QueueHoldsAsync(1);
        await Chat.Redis.Database.ExecuteAsync("FLUSHALL");
        foreach (var socket in (NoticeSocket[])[one, two])
            (await socket.WaitForAsync("sync")).ShouldBe(new(Coach.Id, "0", "sync"));
        await Eventually.SeeAsync(() => Chat.Redis.NodesOfAsync(Coach), nodes => nodes.Count == 2);

        await ResumeAsync(Workers);
        one.Notices.ShouldAllBe(notice => notice.Content == "sync");
        await Chat.Database.MakeDueAsync(Coach, Times);
        await one.WaitForAsync("new-message");
        await Eventually.SeeAsync(() => Chat.Database.DueInAsync(Coach), pause => pause > TimeSpan.Zero && pause <= Longest);
    }

    /// <summary>A node checks once a second, but it reads the presence mark before its first socket opens.</summary>
    [Fact]
    public async Task A_node_that_has_just_started_sees_that_redis_forgets_everything()
    {
        await StopAsync("realtime-1");
        await ResumeAsync("realtime-1");
        await using var socket = await Coach.ListenAsync(Chat.AddressOf("realtime-1"));
        await Chat.Redis.Database.ExecuteAsync("FLUSHALL");
        await socket.WaitForAsync("sync");
        await Eventually.SeeAsync(() => Chat.Redis.NodesOfAsync(Coach), nodes => nodes.Count == 1);
    }

    [Fact]
    public async Task Nobody_counts_as_absent_until_all_nodes_had_time_to_say_who_is_present()
    {
        await Student.SendAsync(Coach, "When you are back");
        await StopAsync("realtime-1", "realtime-2");
        await Chat.Redis.Database.ExecuteAsync("FLUSHALL");
        await Chat.Database.MakeDueAsync(Coach, Times);
        await LookForDueAsync();
        (await Chat.Database.DueInAsync(Coach)).ShouldBeLessThanOrEqualTo(TimeSpan.Zero);

        // The wait for nodes ends, even if there is no node.
        await Eventually.SeeAsync(() => Chat.Database.DueInAsync(Coach), pause => pause > 2 * Longest, FaultyChat.Recovery);
    }
}
