using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Conversations;

/// <summary>When a coaching has ended, both users still read, and neither writes.</summary>
public sealed class EndedCoachingTests(CalmChat chat)
{
    /// <summary>The calls that write, with a valid body.</summary>
    private static readonly Func<Person, string, Task<HttpResponseMessage>>[] Writes =
    [
        (person, peer) => person.TrySendAsync(peer, Guid.NewGuid(), "Hello?"),
        (person, peer) => person.TryReplyAsync(peer, Guid.NewGuid(), "Hello?", 1),
        (person, peer) => person.TryReplyAsync(peer, Guid.NewGuid(), "Hello?", 99),
        (person, peer) => person.PutAsync($"{Person.MessagesWith(peer)}/1", new { text = "Hello!" }),
        (person, peer) => person.PutAsync($"{Person.MessagesWith(peer)}/99", new { text = "Hello!" }),
        (person, peer) => person.DeleteAsync($"{Person.MessagesWith(peer)}/1"),
        (person, peer) => person.PutAsync($"{Person.MessagesWith(peer)}/1/reaction", new { reaction = "heart" }),
        (person, peer) => person.DeleteAsync($"{Person.MessagesWith(peer)}/1/reaction"),
        (person, peer) => person.PostAsync($"/api/conversations/{peer}/typing"),
        (person, peer) => person.TryScheduleAsync(peer, Guid.NewGuid(), "Hello?", DateTimeOffset.UtcNow.AddHours(1)),
        (person, peer) => person.PutAsync(
            $"/api/conversations/{peer}/scheduled-messages/{Guid.NewGuid()}",
            new { text = "Hello!", sendAt = DateTimeOffset.UtcNow.AddHours(1) }),
        (person, peer) => person.PostAsync($"/api/conversations/{peer}/scheduled-messages/{Guid.NewGuid()}/send"),
    ];

    /// <summary>The calls that read, and those that keep what only their user sees.</summary>
    private static readonly Func<Person, string, Task<HttpResponseMessage>>[] Reads =
    [
        (person, peer) => person.GetAsync(Person.MessagesWith(peer)),
        (person, peer) => person.GetAsync($"{Person.MessagesWith(peer)}?before=5&limit=1"),
        (person, peer) => person.GetAsync($"{Person.MessagesWith(peer)}?changedAfter=0"),
        (person, peer) => person.PutAsync($"/api/conversations/{peer}/read", new { seq = 1 }),
        (person, peer) => person.PutAsync($"/api/conversations/{peer}/pin"),
        (person, peer) => person.DeleteAsync($"/api/conversations/{peer}/pin"),
        (person, peer) => person.PutAsync($"/api/conversations/{peer}/unread"),
        (person, peer) => person.DeleteAsync($"/api/conversations/{peer}/unread"),
        (person, peer) => person.PutAsync($"/api/conversations/{peer}/settled", new { seq = 1 }),
        (person, peer) => person.TryRemindAsync(peer, 1, DateTimeOffset.UtcNow.AddHours(1)),
        (person, peer) => person.DeleteAsync($"{Person.MessagesWith(peer)}/1/reminder"),
        (person, peer) => person.GetAsync($"/api/conversations/{peer}/scheduled-messages"),
        (person, peer) => person.DeleteAsync($"/api/conversations/{peer}/scheduled-messages/{Guid.NewGuid()}"),
    ];

    [Fact]
    public async Task Both_read_on_and_neither_writes()
    {
        using var pair = await EndedPairAsync();
        foreach (var (person, peer) in ((Person, Person)[])[(pair.Student, pair.Coach), (pair.Coach, pair.Student)])
        {
            foreach (var write in Writes)
            {
                using var response = await write(person, peer.Id);
                await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "coaching-ended");
                (await response.TextAsync()).ShouldMatch("problem-coaching-ended.json");
            }

            foreach (var read in Reads)
            {
                using var response = await read(person, peer.Id);
                response.IsSuccessStatusCode.ShouldBeTrue(await response.TextAsync());
            }

            var message = (await person.FetchAsync(peer)).Items.ShouldHaveSingleItem();
            (message.Text, message.EditedAt, message.DeletedAt).ShouldBe(("Good morning", null, null));
            (await person.ScheduledAsync(peer)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_list_says_when_it_ended_and_no_longer_whether_the_peer_is_there()
    {
        using var pair = await EndedPairAsync();
        await using var student = await pair.Student.ListenAsync();
        await using var coach = await pair.Coach.ListenAsync();
        using var listed = await pair.Coach.GetAsync("/api/conversations");
        (await listed.TextAsync()).ShouldMatch("conversation-ended.json");
        var mine = await pair.Student.ConversationAsync();
        (mine.EndedAt is null, mine.Successor, mine.Peer.Present, mine.Peer.Availability).ShouldBe((false, null, null, null));
    }

    [Fact]
    public async Task A_message_of_before_the_end_stays_sent_when_its_browser_asks_again()
    {
        using var pair = await chat.NewPairAsync();
        var clientId = Guid.NewGuid();
        using var sent = await pair.Student.TrySendAsync(pair.Coach.Id, clientId, "Before the end");
        var message = await sent.ShouldHoldAsync<Message>(HttpStatusCode.Created);
        await chat.Database.EndCoachingAsync(pair);
        using var again = await pair.Student.TrySendAsync(pair.Coach.Id, clientId, "Before the end");
        (await again.ShouldHoldAsync<Message>()).Seq.ShouldBe(message.Seq);
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_mark_of_reading_still_shows_and_a_coach_who_comes_or_is_away_is_not_told()
    {
        using var pair = await EndedPairAsync();
        await using var student = await pair.Student.ListenAsync();
        await using var coach = await pair.Coach.ListenAsync();
        await pair.Coach.DeclareAsync("away");
        using var read = await pair.Coach.PutAsync($"/api/conversations/{pair.Student.Id}/read", new { seq = 1 });
        read.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await student.WaitForAsync("read");
        (await pair.Student.ConversationAsync()).PeerReadSeq.ShouldBe(1);
        student.Frames.ShouldNotContain(frame => frame.Contains("availability") || frame.Contains("presence"));
    }

    private async Task<Pair> EndedPairAsync()
    {
        var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Good morning");
        await chat.Database.EndCoachingAsync(pair);
        return pair;
    }
}
