using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Notices;

public sealed class ReminderTests(CalmChat chat)
{
    [Fact]
    public async Task A_message_is_noticed_again_until_it_is_fetched()
    {
        using var pair = await chat.NewPairAsync();
        await using var coach = await pair.Coach.ListenAsync();
        await pair.Student.SendAsync(pair.Coach, "Please look");
        await coach.WaitForAsync("new-message");
        await coach.WaitForAsync("new-message");
        (await chat.Database.UnfetchedByAsync(pair.Coach)).ShouldBe(1);

        await pair.Coach.FetchAsync(pair.Student);
        await Eventually.SeeAsync(() => chat.Database.UnfetchedByAsync(pair.Coach), conversations => conversations == 0);
    }

    [Fact]
    public async Task Reminders_check_an_absent_user_ever_less_often_and_a_present_user_as_before()
    {
        const int Times = 9;
        var longest = TimeSpan.FromMinutes(5);

        // Absence is known 20 s after a start of Redis.
        var known = TimeSpan.FromSeconds(30);
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "When you are back");
        await chat.Database.MakeDueAsync(pair.Coach, Times);
        await Eventually.SeeAsync(() => chat.Database.DueInAsync(pair.Coach), pause => pause > 2 * longest, known);

        await using var coach = await pair.Coach.ListenAsync();
        await Eventually.TrueAsync(async () => (await pair.Student.ConversationAsync()).Peer.Present == true);
        await chat.Database.MakeDueAsync(pair.Coach, Times);
        await coach.WaitForAsync("new-message");
        await Eventually.SeeAsync(() => chat.Database.DueInAsync(pair.Coach), pause => pause > TimeSpan.Zero && pause <= longest);
    }

    [Fact]
    public async Task Where_the_coaching_has_ended_a_message_is_owed_until_it_is_fetched()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "The last one");
        await chat.Database.EndCoachingAsync(pair);
        await using var coach = await pair.Coach.ListenAsync();
        (await coach.WaitForAsync("new-message")).Sender.ShouldBe(pair.Student.Id);
        (await coach.WaitForAsync("new-message")).Sender.ShouldBe(pair.Student.Id);
        await pair.Coach.FetchAsync(pair.Student);
        await Eventually.SeeAsync(() => chat.Database.UnfetchedByAsync(pair.Coach), conversations => conversations == 0);
    }

    [Fact]
    public async Task Fetching_only_the_first_of_two_leaves_the_second_owed()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "One");
        await pair.Student.SendAsync(pair.Coach, "Two");
        await pair.Coach.FetchAsync(pair.Student, "?limit=1");
        await using var coach = await pair.Coach.ListenAsync();
        (await coach.WaitForAsync("new-message")).Sender.ShouldBe(pair.Student.Id);
        await pair.Coach.FetchAsync(pair.Student);
        (await chat.Database.UnfetchedByAsync(pair.Coach)).ShouldBe(0);
    }
}
