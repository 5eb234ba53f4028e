using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Conversations;

public sealed class StrangerTests(CalmChat chat, ClassPair shared) : IClassFixture<ClassPair>
{
    /// <summary>The calls that address a conversation.</summary>
    private static readonly Func<Person, string, Task<HttpResponseMessage>>[] Calls =
    [
        (person, peer) => person.GetAsync(Person.MessagesWith(peer)),
        (person, peer) => person.GetAsync($"{Person.MessagesWith(peer)}?before=5&limit=1"),
        (person, peer) => person.TrySendAsync(peer, Guid.NewGuid(), "Hello?"),
        (person, peer) => person.GetAsync($"{Person.MessagesWith(peer)}?changedAfter=0"),
        (person, peer) => person.PutAsync($"{Person.MessagesWith(peer)}/1", new { text = "Hello!" }),
        (person, peer) => person.DeleteAsync($"{Person.MessagesWith(peer)}/1"),
        (person, peer) => person.TryReplyAsync(peer, Guid.NewGuid(), "Hello?", 1),
        (person, peer) => person.PutAsync($"{Person.MessagesWith(peer)}/1/reaction", new { reaction = "heart" }),
        (person, peer) => person.DeleteAsync($"{Person.MessagesWith(peer)}/1/reaction"),
        (person, peer) => person.PutAsync($"/api/conversations/{peer}/read", new { seq = 0 }),
        (person, peer) => person.PutAsync($"/api/conversations/{peer}/read", new { seq = 1 }),
        (person, peer) => person.PostAsync($"/api/conversations/{peer}/typing"),
        (person, peer) => person.PutAsync($"/api/conversations/{peer}/pin"),
        (person, peer) => person.DeleteAsync($"/api/conversations/{peer}/pin"),
        (person, peer) => person.PutAsync($"/api/conversations/{peer}/unread"),
        (person, peer) => person.DeleteAsync($"/api/conversations/{peer}/unread"),
        (person, peer) => person.PutAsync($"/api/conversations/{peer}/settled", new { seq = 0 }),
        (person, peer) => person.PutAsync($"/api/conversations/{peer}/settled", new { seq = 1 }),
        (person, peer) => person.TryRemindAsync(peer, 1, DateTimeOffset.UtcNow.AddHours(1)),
        (person, peer) => person.DeleteAsync($"{Person.MessagesWith(peer)}/1/reminder"),
        (person, peer) => person.GetAsync($"/api/conversations/{peer}/scheduled-messages"),
        (person, peer) => person.TryScheduleAsync(peer, Guid.NewGuid(), "Hello?", DateTimeOffset.UtcNow.AddHours(1)),
        (person, peer) => person.PutAsync(
            $"/api/conversations/{peer}/scheduled-messages/{Guid.NewGuid()}",
            new { text = "Hello!", sendAt = DateTimeOffset.UtcNow.AddHours(1) }),
        (person, peer) => person.DeleteAsync($"/api/conversations/{peer}/scheduled-messages/{Guid.NewGuid()}"),
        (person, peer) => person.PostAsync($"/api/conversations/{peer}/scheduled-messages/{Guid.NewGuid()}/send"),
        (person, peer) => person.PutAsync($"/api/conversations/{peer}/erasure"),
        (person, peer) => person.DeleteAsync($"/api/conversations/{peer}/erasure"),
    ];

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("042")]
    [InlineData("+42")]
    [InlineData("%2042")]
    [InlineData("42%20")]
    [InlineData("42.0")]
    [InlineData("1e3")]
    [InlineData("nine")]
    [InlineData("%D9%A9")]
    [InlineData("4%2F2")]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("99999999999999999999999999")]
    [InlineData("6f9619ff-8b86-4d01-b42d-00cf4fc964ff")]
    public Task An_id_that_is_malformed_or_unknown_is_not_found(string id) => EveryCallIsNotFoundAsync(shared.Pair.Student, id);

    [Fact]
    public async Task A_stranger_and_oneself_and_an_admin_are_not_found()
    {
        using var others = await chat.NewPairAsync();
        using var admin = await chat.PersonAsync("admin@demo.test");
        await others.Student.SendAsync(others.Coach, "Between us");
        foreach (var person in (Person[])[shared.Pair.Student, shared.Pair.Coach])
        {
            foreach (var id in (string[])[others.Student.Id, others.Coach.Id, person.Id, admin.Id])
                await EveryCallIsNotFoundAsync(person, id);
        }

        await EveryCallIsNotFoundAsync(admin, others.Student.Id);

        (await others.Coach.FetchAsync(others.Student)).Items.Count.ShouldBe(1);
        (await shared.Pair.Student.ConversationAsync()).Peer.Id.ShouldBe(shared.Pair.Coach.Id);
        (await admin.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bad_text_to_a_stranger_says_no_more_than_a_good_one()
    {
        using var others = await chat.NewPairAsync();
        using var toStranger = await shared.Pair.Student.TrySendAsync(others.Coach.Id, Guid.NewGuid(), "");
        using var toNobody = await shared.Pair.Student.TrySendAsync("9223372036854775807", Guid.NewGuid(), "");
        toStranger.StatusCode.ShouldBe(toNobody.StatusCode);
    }

    /// <summary>Expects the same response from every call, so that a caller learns nothing from it.</summary>
    private static async Task EveryCallIsNotFoundAsync(Person person, string peerId)
    {
        foreach (var call in Calls)
        {
            using var response = await call(person, peerId);
            await response.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
            (await response.TextAsync()).ShouldMatch("problem-not-found.json");
        }
    }
}
