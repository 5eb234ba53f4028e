using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Messages;

public sealed class ScheduledMessageTests(CalmChat chat, ClassPair shared) : IClassFixture<ClassPair>
{
    private const int Most = 50;

    [Fact]
    public async Task It_is_its_senders_alone_and_the_same_client_id_is_the_same_one()
    {
        using var pair = await chat.NewPairAsync();
        await using var coach = await pair.Coach.ListenAsync();
        await using var student = await pair.Student.ListenAsync();
        var (clientId, at) = (Guid.NewGuid(), Later(hours: 9));
        var made = await ScheduleAsync(pair.Coach, pair.Student, clientId, " Good morning\n", at);
        made.ShouldBe(new(clientId, " Good morning", at, "waiting"));
        (await coach.WaitForAsync("planned")).ShouldBe(new(pair.Coach.Id, pair.Student.Id, "planned"));

        using var again = await pair.Coach.TryScheduleAsync(pair.Student.Id, clientId, "Other words", Later(hours: 10));
        (await again.ShouldHoldAsync<ScheduledMessage>()).ShouldBe(made);
        (await pair.Coach.ScheduledAsync(pair.Student)).ShouldBe([made]);

        (await pair.Student.ScheduledAsync(pair.Coach)).ShouldBeEmpty();
        (await pair.Student.FetchAsync(pair.Coach)).Items.ShouldBeEmpty();
        await pair.Coach.TypeAsync(pair.Student);
        await student.WaitForAsync("typing");
        student.Frames.ShouldNotContain(frame => frame.Contains("planned", StringComparison.Ordinal));
    }

    [Fact]
    public async Task They_are_listed_byte_for_byte_as_agreed()
    {
        using var pair = await chat.NewPairAsync();
        await ScheduleAsync(pair.Coach, pair.Student, Guid.NewGuid(), "Good morning", Later(hours: 9));
        using var response = await pair.Coach.GetAsync($"/api/conversations/{pair.Student.Id}/scheduled-messages");
        (await response.TextAsync()).ShouldMatch("scheduled-messages.json");
    }

    [Fact]
    public async Task It_is_changed_and_deleted_and_they_are_listed_by_time()
    {
        using var pair = await chat.NewPairAsync();
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        await ScheduleAsync(pair.Student, pair.Coach, one, "One", Later(hours: 2));
        await ScheduleAsync(pair.Student, pair.Coach, other, "Other", Later(hours: 1));
        (await pair.Student.ScheduledAsync(pair.Coach)).Select(message => message.Text).ShouldBe(["Other", "One"]);

        var at = Later(hours: 3);
        for (var again = 0; again < 2; again++)
        {
            using var changed = await pair.Student.PutAsync(Scheduled(pair.Coach, other), new { text = "Changed", sendAt = at });
            (await changed.ShouldHoldAsync<ScheduledMessage>()).ShouldBe(new(other, "Changed", at, "waiting"));
        }

        (await pair.Student.ScheduledAsync(pair.Coach)).Select(message => message.Text).ShouldBe(["One", "Changed"]);
        for (var again = 0; again < 2; again++)
        {
            using var deleted = await pair.Student.DeleteAsync(Scheduled(pair.Coach, one));
            deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        (await pair.Student.ScheduledAsync(pair.Coach)).ShouldHaveSingleItem().ClientId.ShouldBe(other);
        using var gone = await pair.Student.PutAsync(Scheduled(pair.Coach, one), new { text = "Gone", sendAt = at });
        await gone.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task When_it_is_due_it_goes_out_once_as_any_message_at_the_time_at_which_it_goes()
    {
        using var pair = await chat.NewPairAsync();
        await using var student = await pair.Student.ListenAsync();
        await using var coach = await pair.Coach.ListenAsync();
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await ScheduleAsync(pair.Coach, pair.Student, second, "Second", Later(hours: 2));
        await ScheduleAsync(pair.Coach, pair.Student, first, "First", Later(hours: 1));
        var began = DateTimeOffset.UtcNow;
        await chat.Database.BringForwardAsync(pair.Coach, TimeSpan.FromHours(3));

        (await student.WaitForAsync("new-message")).ShouldBe(new(pair.Student.Id, pair.Coach.Id, "new-message"));
        await Eventually.SeeAsync(() => pair.Coach.ScheduledAsync(pair.Student), left => left.Count == 0);
        await coach.WaitForAsync("planned");
        var items = (await pair.Student.FetchAsync(pair.Coach)).Items;
        items.Select(message => (message.Text, message.ClientId)).ShouldBe([("First", first), ("Second", second)]);
        items.ShouldAllBe(message => message.SentAt > began - TimeSpan.FromSeconds(5) && message.Sender == pair.Coach.Id);

        using var again = await pair.Coach.TryScheduleAsync(pair.Student.Id, first, "First", Later(hours: 1));
        await again.ShouldBeProblemAsync(HttpStatusCode.Conflict, "already-sent");
        using var changed = await pair.Coach.PutAsync(Scheduled(pair.Student, first), new { text = "Too late", sendAt = Later(hours: 1) });
        await changed.ShouldBeProblemAsync(HttpStatusCode.Conflict, "already-sent");
        using var deleted = await pair.Coach.DeleteAsync(Scheduled(pair.Student, first));
        await deleted.ShouldBeProblemAsync(HttpStatusCode.Conflict, "already-sent");
    }

    [Fact]
    public async Task A_process_that_dies_after_sending_leaves_a_row_and_it_is_not_sent_again()
    {
        using var pair = await chat.NewPairAsync();
        var clientId = Guid.NewGuid();
        await ScheduleAsync(pair.Coach, pair.Student, clientId, "Once", Later(hours: 1));
        using var sent = await pair.Coach.TrySendAsync(pair.Student.Id, clientId, "Once");
        await chat.Database.LeaveTakenAsync(pair.Coach, clientId);
        (await pair.Coach.ScheduledAsync(pair.Student)).ShouldHaveSingleItem().State.ShouldBe("sending");
        using var deleted = await pair.Coach.DeleteAsync(Scheduled(pair.Student, clientId));
        await deleted.ShouldBeProblemAsync(HttpStatusCode.Conflict, "already-sent");

        await chat.Database.BringForwardAsync(pair.Coach, TimeSpan.FromHours(1));
        await Eventually.SeeAsync(() => pair.Coach.ScheduledAsync(pair.Student), left => left.Count == 0);
        (await pair.Student.FetchAsync(pair.Coach)).Items.ShouldHaveSingleItem().Text.ShouldBe("Once");
    }

    [Fact]
    public async Task It_can_be_sent_now_and_that_is_once_too()
    {
        using var pair = await chat.NewPairAsync();
        var clientId = Guid.NewGuid();
        await ScheduleAsync(pair.Student, pair.Coach, clientId, "After all", Later(hours: 1));
        for (var again = 0; again < 2; again++)
        {
            using var sent = await pair.Student.PostAsync($"{Scheduled(pair.Coach, clientId)}/send");
            sent.StatusCode.ShouldBe(HttpStatusCode.NoContent, await sent.TextAsync());
        }

        (await pair.Student.ScheduledAsync(pair.Coach)).ShouldBeEmpty();
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldHaveSingleItem().ClientId.ShouldBe(clientId);
        using var unknown = await pair.Student.PostAsync($"{Scheduled(pair.Coach, Guid.NewGuid())}/send");
        await unknown.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Where_the_conversation_has_ended_it_stays_unsent_for_its_sender_to_see_and_delete()
    {
        using var pair = await chat.NewPairAsync();
        var clientId = Guid.NewGuid();
        await ScheduleAsync(pair.Coach, pair.Student, clientId, "Too late", Later(hours: 1));
        await chat.Database.EndCoachingAsync(pair);
        (await pair.Coach.ScheduledAsync(pair.Student)).ShouldHaveSingleItem().State.ShouldBe("waiting");
        await chat.Database.BringForwardAsync(pair.Coach, TimeSpan.FromHours(2));
        await Eventually.SeeAsync(() => pair.Coach.ScheduledAsync(pair.Student), left => left is [{ State: "ended" }]);
        using var unsent = await pair.Coach.GetAsync("/api/me/unsent-messages");
        (await unsent.ShouldHoldAsync<List<UnsentMessage>>()).ShouldBe([new(pair.Student.Id, clientId)]);
        using var now = await pair.Coach.PostAsync($"{Scheduled(pair.Student, clientId)}/send");
        await now.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "coaching-ended");

        using var deleted = await pair.Coach.DeleteAsync(Scheduled(pair.Student, clientId));
        deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await pair.Coach.ScheduledAsync(pair.Student)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0.5, "sendAt")]
    [InlineData(-60, "sendAt")]
    [InlineData(367 * 24 * 60, "sendAt")]
    public async Task A_time_that_is_too_soon_or_too_far_is_named(double minutes, string member)
    {
        using var response = await shared.Pair.Coach.TryScheduleAsync(
            shared.Pair.Student.Id, Guid.NewGuid(), "Text", DateTimeOffset.UtcNow.AddMinutes(minutes));
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe([member]);
    }

    [Fact]
    public async Task A_text_that_no_message_could_have_is_named()
    {
        using var response = await shared.Pair.Coach.TryScheduleAsync(shared.Pair.Student.Id, Guid.NewGuid(), " \n", Later(hours: 1));
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(["text"]);
    }

    [Fact]
    public async Task There_is_room_for_fifty_in_a_conversation()
    {
        using var pair = await chat.NewPairAsync();
        for (var number = 0; number < Most; number++)
            await ScheduleAsync(pair.Coach, pair.Student, Guid.NewGuid(), "Text", Later(hours: 1));
        using var response = await pair.Coach.TryScheduleAsync(pair.Student.Id, Guid.NewGuid(), "Text", Later(hours: 1));
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(["clientId"]);
    }

    /// <summary>A time to the millisecond, as a browser sends it.</summary>
    private static DateTimeOffset Later(int hours) =>
        DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.AddHours(hours).ToUnixTimeMilliseconds());

    private static string Scheduled(Person peer, Guid clientId) => $"/api/conversations/{peer.Id}/scheduled-messages/{clientId}";

    private static async Task<ScheduledMessage> ScheduleAsync(Person sender, Person peer, Guid clientId, string text, DateTimeOffset at)
    {
        using var response = await sender.TryScheduleAsync(peer.Id, clientId, text, at);
        return await response.ShouldHoldAsync<ScheduledMessage>(HttpStatusCode.Created);
    }
}
