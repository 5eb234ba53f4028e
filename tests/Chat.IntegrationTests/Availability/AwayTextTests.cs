using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Availability;

public sealed class AwayTextTests(CalmChat chat)
{
    [Fact]
    public async Task A_student_who_writes_to_a_coach_who_is_away_gets_the_away_text_once_a_day()
    {
        using var pair = await AwayPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "Are you there?");
        await pair.Student.SendAsync(pair.Coach, "Hello?");
        var thread = (await pair.Student.FetchAsync(pair.Coach)).Items;

        thread.Select(message => (message.Seq, message.Change, message.Sender, message.Text, message.Automatic)).ShouldBe(
        [
            (1, 1, pair.Student.Id, "Are you there?", false),
            (2, 2, pair.Coach.Id, "Back on Monday", true),
            (3, 3, pair.Student.Id, "Hello?", false),
        ]);
        thread[1].SentAt.ShouldBeGreaterThan(sent.SentAt);

        await chat.Database.AgeAwayTextAsync(pair, days: 1);
        await pair.Student.SendAsync(pair.Coach, "And today?");
        await pair.Student.SendAsync(pair.Coach, "Oh, right");
        (await pair.Coach.FetchAsync(pair.Student, "?after=3")).Items.Select(message => (message.Sender, message.Automatic))
            .ShouldBe([(pair.Student.Id, false), (pair.Coach.Id, true), (pair.Student.Id, false)]);
    }

    [Fact]
    public async Task It_is_noticed_counted_and_reminded_of_like_any_message()
    {
        using var pair = await AwayPairAsync();
        await using var student = await pair.Student.ListenAsync();
        await using var coach = await pair.Coach.ListenAsync();
        await pair.Student.SendAsync(pair.Coach, "Are you there?");
        (await student.WaitForAsync("new-message")).ShouldBe(new(pair.Student.Id, pair.Coach.Id, "new-message"));
        (await coach.WaitForAsync("new-message")).ShouldBe(new(pair.Coach.Id, pair.Student.Id, "new-message"));
        (await pair.Student.ConversationAsync()).Unread.ShouldBe(1);
        (await pair.Coach.ConversationAsync()).Unread.ShouldBe(1);
        (await chat.Database.UnfetchedByAsync(pair.Student)).ShouldBe(1);
        await student.WaitForAsync("new-message");

        await pair.Student.FetchAsync(pair.Coach);
        (await chat.Database.UnfetchedByAsync(pair.Student)).ShouldBe(0);
        (await pair.Coach.ConversationAsync()).PeerDeliveredSeq.ShouldBe(2);
    }

    [Fact]
    public async Task Sends_at_once_bring_it_once()
    {
        const int Sends = 20;
        using var pair = await AwayPairAsync();
        var clientId = Guid.NewGuid();
        var same = Enumerable.Range(0, Sends / 2).Select(_ => pair.Student.TrySendAsync(pair.Coach.Id, clientId, "The same"));
        var others = Enumerable.Range(0, Sends / 2).Select(i => pair.Student.TrySendAsync(pair.Coach.Id, Guid.NewGuid(), $"{i}"));
        foreach (var response in await Task.WhenAll(same.Concat(others)))
        {
            response.StatusCode.ShouldBeOneOf(HttpStatusCode.Created, HttpStatusCode.OK);
            response.Dispose();
        }

        var thread = (await pair.Coach.FetchAsync(pair.Student, "?limit=200")).Items;
        thread.Select(message => message.Seq).ShouldBe(Enumerable.Range(1, (Sends / 2) + 2).Select(seq => (long)seq));
        thread.Count(message => message.Automatic).ShouldBe(1);
    }

    [Fact]
    public async Task A_retry_after_a_lost_answer_gets_the_away_text_all_the_same()
    {
        using var pair = await chat.NewPairAsync();
        var clientId = Guid.NewGuid();
        using var first = await pair.Student.TrySendAsync(pair.Coach.Id, clientId, "Are you there?");
        await MakeAwayAsync(pair);
        using var again = await pair.Student.TrySendAsync(pair.Coach.Id, clientId, "Are you there?");
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var andAgain = await pair.Student.TrySendAsync(pair.Coach.Id, clientId, "Are you there?");
        (await pair.Student.FetchAsync(pair.Coach)).Items.Select(message => message.Automatic).ShouldBe([false, true]);
    }

    [Fact]
    public async Task Outside_the_office_hours_it_comes_and_within_them_not()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Coach.DeclareAsync("office-hours");
        await pair.Coach.SetAvailabilityAsync("Gone home", null, Week.Open);
        await pair.Student.SendAsync(pair.Coach, "One");
        await pair.Coach.SetAvailabilityAsync("Gone home", null, Week.Closed);
        await pair.Student.SendAsync(pair.Coach, "Two");
        (await pair.Student.FetchAsync(pair.Coach)).Items.Select(message => message.Text).ShouldBe(["One", "Two", "Gone home"]);
    }

    [Theory]
    [InlineData("available", "Back on Monday")]
    [InlineData("busy", "Back on Monday")]
    [InlineData("away", null)]
    [InlineData("office-hours", null)]
    public async Task A_coach_who_is_available_or_has_no_away_text_sends_none(string declared, string? awayText)
    {
        using var pair = await chat.NewPairAsync();
        await pair.Coach.SetAvailabilityAsync(awayText);
        await pair.Coach.DeclareAsync(declared);
        await pair.Student.SendAsync(pair.Coach, "Are you there?");
        (await pair.Student.FetchAsync(pair.Coach)).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_coach_who_writes_while_away_gets_none()
    {
        using var pair = await AwayPairAsync();
        await pair.Coach.SendAsync(pair.Student, "Just this");
        (await pair.Student.FetchAsync(pair.Coach)).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nobody_can_change_it()
    {
        using var pair = await AwayPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Are you there?");
        foreach (var (person, peer) in ((Person, Person)[])[(pair.Coach, pair.Student), (pair.Student, pair.Coach)])
        {
            using var edit = await person.TryEditAsync(peer, 2, "Never back");
            using var delete = await person.TryDeleteAsync(peer, 2);
            await edit.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
            await delete.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        }
    }

    private async Task<Pair> AwayPairAsync()
    {
        var pair = await chat.NewPairAsync();
        await MakeAwayAsync(pair);
        return pair;
    }

    private static async Task MakeAwayAsync(Pair pair)
    {
        await pair.Coach.SetAvailabilityAsync("Back on Monday");
        await pair.Coach.DeclareAsync("away");
    }
}
