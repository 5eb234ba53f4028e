using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Notices;

/// <summary>An action in one browser is told to the user's other browsers, and its outcome to both sides.</summary>
public sealed class OwnNoticeTests(CalmChat chat)
{
    [Fact]
    public async Task Sends_edits_deletions_and_reads_notify_the_users_own_browsers_and_are_not_owed()
    {
        using var pair = await chat.NewPairAsync();
        await using var phone = await pair.Student.ListenAsync(chat.AddressOf("realtime-1"));
        await using var laptop = await pair.Student.ListenAsync(chat.AddressOf("realtime-2"));
        await pair.Coach.SendAsync(pair.Student, "Read me");
        Func<Task>[] acts =
        [
            () => pair.Student.SendAsync(pair.Coach, "One"),
            () => pair.Student.EditAsync(pair.Coach, 2, "Two"),
            () => pair.Student.TryReactAsync(pair.Coach, 1, "heart"),
            () => pair.Student.TryDeleteAsync(pair.Coach, 2),
            () => pair.Student.ReadUpToAsync(pair.Coach, 1),
            () => pair.Student.MarkAsync(pair.Coach, "pin"),
            () => pair.Student.MarkAsync(pair.Coach, "unread"),
            () => pair.Student.SettleAsync(pair.Coach, 1),
        ];
        foreach (var act in acts)
        {
            await act();
            foreach (var socket in (NoticeSocket[])[phone, laptop])
                (await socket.WaitForAsync("own")).ShouldBe(new(pair.Student.Id, pair.Coach.Id, "own"));
            await Eventually.SeeAsync(() => chat.Database.OwedToAsync(pair.Student), owed => owed == 0);
        }
    }

    [Fact]
    public async Task A_call_that_changes_nothing_notifies_nobody()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "One");
        await pair.Coach.ReadUpToAsync(pair.Student, 1);
        await using var student = await pair.Student.ListenAsync();
        await using var coach = await pair.Coach.ListenAsync();
        using var again = await pair.Student.TrySendAsync(pair.Coach.Id, sent.ClientId, "One");
        await pair.Student.EditAsync(pair.Coach, sent.Seq, "One");
        await pair.Coach.ReadUpToAsync(pair.Student, 1);
        await pair.Student.TypeAsync(pair.Coach);
        await pair.Coach.TypeAsync(pair.Student);
        foreach (var socket in (NoticeSocket[])[student, coach])
        {
            await socket.WaitForAsync("typing");
            socket.Frames.ShouldNotContain(frame => frame.Contains("\"own\"", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Being_served_is_told_to_the_sender_once()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "One");
        await using var student = await pair.Student.ListenAsync();
        await pair.Coach.FetchAsync(pair.Student);
        (await student.WaitForAsync("delivered")).ShouldBe(new(pair.Student.Id, pair.Coach.Id, "delivered"));
        (await pair.Student.ConversationAsync()).PeerDeliveredSeq.ShouldBe(1);

        await pair.Coach.FetchAsync(pair.Student);
        await pair.Coach.TypeAsync(pair.Student);
        await student.WaitForAsync("typing");
        student.Frames.Count(frame => frame.Contains("\"delivered\"", StringComparison.Ordinal)).ShouldBe(1);
    }
}
