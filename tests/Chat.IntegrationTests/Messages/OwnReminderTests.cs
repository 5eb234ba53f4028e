using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Messages;

public sealed class OwnReminderTests(CalmChat chat, ClassPair shared) : IClassFixture<ClassPair>
{
    [Fact]
    public async Task One_for_each_message_and_user_which_nobody_else_sees_and_again_replaces_it()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "Could you look at this?");
        await using var coach = await pair.Coach.ListenAsync();
        await RemindAsync(pair.Coach, pair.Student, sent.Seq, Later(hours: 1));
        (await coach.WaitForAsync("planned")).ShouldBe(new(pair.Coach.Id, pair.Student.Id, "planned"));
        var at = Later(hours: 9);
        for (var again = 0; again < 2; again++) await RemindAsync(pair.Coach, pair.Student, sent.Seq, at);
        var reminder = (await pair.Coach.RemindersAsync()).ShouldHaveSingleItem();
        (reminder.Peer, reminder.DueAt, reminder.Message).ShouldBe((pair.Student.Id, at, sent));
        (await pair.Student.RemindersAsync()).ShouldBeEmpty();

        for (var again = 0; again < 2; again++)
        {
            using var ended = await pair.Coach.DeleteAsync(Reminder(pair.Student, sent.Seq));
            ended.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        (await pair.Coach.RemindersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task They_are_listed_byte_for_byte_as_agreed()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "Good morning");
        await RemindAsync(pair.Coach, pair.Student, sent.Seq, Later(hours: 1));
        using var response = await pair.Coach.GetAsync("/api/me/reminders");
        (await response.TextAsync()).ShouldMatch("reminders.json");
    }

    [Fact]
    public async Task When_it_is_due_its_users_browsers_are_told_and_it_stays()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "Think about it");
        await RemindAsync(pair.Coach, pair.Student, sent.Seq, Later(hours: 1));
        await using var coach = await pair.Coach.ListenAsync();
        await chat.Database.BringRemindersForwardAsync(pair.Coach, TimeSpan.FromHours(2));
        (await coach.WaitForAsync("planned")).ShouldBe(new(pair.Coach.Id, pair.Student.Id, "planned"));
        (await pair.Coach.RemindersAsync()).ShouldHaveSingleItem().DueAt.ShouldBeLessThan(DateTimeOffset.UtcNow);
        coach.Frames.ShouldAllBe(frame => !frame.Contains("Think", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_goes_with_the_message_and_is_not_shown_when_the_conversation_has_ended()
    {
        using var pair = await chat.NewPairAsync();
        var (one, other) = (await pair.Student.SendAsync(pair.Coach, "One"), await pair.Student.SendAsync(pair.Coach, "Other"));
        foreach (var person in (Person[])[pair.Coach, pair.Student])
        {
            foreach (var message in (Message[])[one, other])
                await RemindAsync(person, person == pair.Coach ? pair.Student : pair.Coach, message.Seq, Later(hours: 1));
        }

        await using var socket = await pair.Coach.ListenAsync();
        using var deleted = await pair.Student.TryDeleteAsync(pair.Coach, one.Seq);
        deleted.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await socket.WaitForAsync("planned")).ShouldBe(new(pair.Coach.Id, pair.Student.Id, "planned"));
        foreach (var person in (Person[])[pair.Coach, pair.Student])
        {
            (await person.RemindersAsync()).ShouldHaveSingleItem().Message.Seq.ShouldBe(other.Seq);
            (await chat.Database.RemindersAsync(person)).ShouldBe(1);
        }

        using var late = await pair.Coach.TryRemindAsync(pair.Student.Id, one.Seq, Later(hours: 1));
        await late.ShouldBeProblemAsync(HttpStatusCode.Conflict, "message-deleted");
        await chat.Database.EndCoachingAsync(pair);
        (await pair.Coach.RemindersAsync()).ShouldHaveSingleItem().Message.Seq.ShouldBe(other.Seq);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(-60)]
    [InlineData(367 * 24 * 60)]
    public async Task A_time_that_is_too_soon_or_too_far_is_named_and_so_is_a_message_that_is_not_there(double minutes)
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "One");
        using var response = await pair.Coach.TryRemindAsync(pair.Student.Id, sent.Seq, DateTimeOffset.UtcNow.AddMinutes(minutes));
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(["dueAt"]);
        using var unknown = await shared.Pair.Coach.TryRemindAsync(shared.Pair.Student.Id, 1_000_000, Later(hours: 1));
        await unknown.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    /// <summary>A time to the millisecond, as a browser sends it.</summary>
    private static DateTimeOffset Later(int hours) =>
        DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.AddHours(hours).ToUnixTimeMilliseconds());

    private static string Reminder(Person peer, long seq) => $"{Person.MessagesWith(peer.Id)}/{seq}/reminder";

    private static async Task RemindAsync(Person user, Person peer, long seq, DateTimeOffset at)
    {
        using var response = await user.TryRemindAsync(peer.Id, seq, at);
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent, await response.TextAsync());
    }
}
