using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Messages;

public sealed class SendTests(CalmChat chat)
{
    [Fact]
    public async Task A_message_is_answered_as_it_was_stored()
    {
        using var pair = await chat.NewPairAsync();
        var before = DateTimeOffset.UtcNow;
        using var response = await pair.Student.TrySendAsync(pair.Coach.Id, Guid.NewGuid(), "Good morning");

        var message = await response.ShouldHoldAsync<Message>(HttpStatusCode.Created);
        (await response.TextAsync()).ShouldMatch("message.json");
        message.Sender.ShouldBe(pair.Student.Id);
        message.SentAt.ShouldBeInRange(before.AddSeconds(-2), DateTimeOffset.UtcNow.AddSeconds(2));
        response.Headers.CacheControl?.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task A_created_message_is_found_at_its_location()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Coach.SendAsync(pair.Student, "One");
        using var response = await pair.Student.TrySendAsync(pair.Coach.Id, Guid.NewGuid(), "Two");
        using var found = await pair.Student.GetAsync(response.Headers.Location.ShouldNotBeNull().OriginalString);

        var page = await found.ShouldHoldAsync<Page>();
        page.Items.ShouldHaveSingleItem().ShouldBe(await response.ShouldHoldAsync<Message>(HttpStatusCode.Created));
    }

    [Fact]
    public async Task Both_sides_share_one_sequence_that_starts_at_one()
    {
        using var pair = await chat.NewPairAsync();
        var first = await pair.Student.SendAsync(pair.Coach, "One");
        var second = await pair.Coach.SendAsync(pair.Student, "Two");
        var third = await pair.Student.SendAsync(pair.Coach, "Three");

        new[] { first.Seq, second.Seq, third.Seq }.ShouldBe([1, 2, 3]);
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldBe([first, second, third]);
        (await pair.Student.FetchAsync(pair.Coach)).Items.ShouldBe([first, second, third]);
    }

    [Fact]
    public async Task The_same_client_id_again_is_the_same_message_whatever_its_text()
    {
        using var pair = await chat.NewPairAsync();
        var clientId = Guid.NewGuid();
        using var first = await pair.Student.TrySendAsync(pair.Coach.Id, clientId, "The first");
        await pair.Student.SendAsync(pair.Coach, "In between");
        using var again = await pair.Student.TrySendAsync(pair.Coach.Id, clientId, "Another text");

        var stored = await first.ShouldHoldAsync<Message>(HttpStatusCode.Created);
        (await again.ShouldHoldAsync<Message>()).ShouldBe(stored);
        (await again.TextAsync()).ShouldBe(await first.TextAsync());
        (await pair.Student.ConversationAsync()).LastSeq.ShouldBe(2);
    }

    [Fact]
    public async Task The_other_side_may_use_the_same_client_id()
    {
        using var pair = await chat.NewPairAsync();
        var clientId = Guid.NewGuid();
        using var one = await pair.Student.TrySendAsync(pair.Coach.Id, clientId, "Mine");
        using var other = await pair.Coach.TrySendAsync(pair.Student.Id, clientId, "Yours");

        (await other.ShouldHoldAsync<Message>(HttpStatusCode.Created)).Seq.ShouldBe(2);
        one.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_retry_writes_the_client_id_in_capitals_and_is_known()
    {
        using var pair = await chat.NewPairAsync();
        var clientId = Guid.NewGuid();
        using var first = await pair.Student.TrySendAsync(pair.Coach.Id, clientId, "Once");
        using var again = await pair.Student.PostAsync(
            Person.MessagesWith(pair.Coach.Id), new { clientId = clientId.ToString().ToUpperInvariant(), text = "Once" });
        (await again.ShouldHoldAsync<Message>()).ShouldBe(await first.ShouldHoldAsync<Message>(HttpStatusCode.Created));
    }
}
