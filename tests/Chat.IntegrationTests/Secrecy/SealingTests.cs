using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Secrecy;

/// <summary>Stored texts that somebody altered or moved, and keys that are gone.</summary>
public sealed class SealingTests(CalmChat chat)
{
    [Theory]
    [InlineData("body = set_byte(body, 40, get_byte(body, 40) # 1)")]
    [InlineData("body = set_byte(body, 0, 2)")]
    [InlineData("body = substr(body, 1, 60)")]
    [InlineData("body = ''")]
    [InlineData("body = NULL")]
    [InlineData("client_id = gen_random_uuid()")]
    [InlineData("sender_id = (SELECT coach_id FROM conversations WHERE id = conversation_id)")]
    public async Task A_text_that_was_altered_or_moved_is_unreadable_and_spoils_no_other(string change)
    {
        using var pair = await chat.NewPairAsync();
        var secret = $"Secret{Guid.NewGuid():N}";
        var spoilt = await pair.Student.SendAsync(pair.Coach, secret);
        var sound = await pair.Student.SendAsync(pair.Coach, "As it was");
        var log = chat.Log.Count;
        await chat.Database.SpoilAsync(pair, spoilt.Seq, change);

        var items = (await pair.Coach.FetchAsync(pair.Student)).Items;

        items.Count.ShouldBe(2);
        (items[0].Text, items[0].Unreadable).ShouldBe(("", true));
        items[1].ShouldBe(sound);
        await Eventually.SeeAsync(() => Task.FromResult(string.Join('\n', chat.Log.Since(log))), lines => lines.Contains("does not open"));
        string.Join('\n', chat.Log.Since(log)).ShouldNotHold(secret, "the log");
    }

    [Fact]
    public async Task A_text_of_another_conversation_does_not_open_even_with_its_key()
    {
        using var one = await chat.NewPairAsync();
        using var other = await chat.NewPairAsync();
        var moved = await one.Student.SendAsync(one.Coach, "Not for you");
        var target = await other.Student.SendAsync(other.Coach, "As it was");
        await chat.Database.SpoilAsync(
            other, target.Seq, $"(key_id, body) = (SELECT key_id, body FROM messages WHERE client_id = '{moved.ClientId}')");

        (await other.Coach.ConversationAsync()).LastMessage.ShouldNotBeNull().Unreadable.ShouldBe(true);
        (await other.Coach.FetchAsync(other.Student)).Items.ShouldHaveSingleItem().Text.ShouldBe("");
    }

    [Fact]
    public async Task Without_its_key_nothing_of_a_conversation_opens_and_the_next_message_has_a_new_one()
    {
        using var pair = await chat.NewPairAsync();
        using var sent = await pair.Student.TrySendAsync(pair.Coach.Id, Guid.NewGuid(), "Before");
        var before = await sent.ShouldHoldAsync<Message>(HttpStatusCode.Created);
        await pair.Coach.FetchAsync(pair.Student);
        await chat.Database.DeleteKeyAsync(pair);

        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldHaveSingleItem().Unreadable.ShouldBe(true);
        (await pair.Student.ConversationAsync()).LastMessage.ShouldNotBeNull().Unreadable.ShouldBe(true);
        var after = await pair.Student.SendAsync(pair.Coach, "After");

        after.Seq.ShouldBe(before.Seq + 1);
        var items = (await pair.Coach.FetchAsync(pair.Student)).Items;
        items.Select(message => (message.Text, message.Unreadable)).ShouldBe([("", true), ("After", null)]);
    }

    [Fact]
    public async Task A_message_that_can_not_be_read_can_be_rewritten_answered_and_deleted()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "Before");
        var other = await pair.Student.SendAsync(pair.Coach, "Before that");
        await chat.Database.DeleteKeyAsync(pair);

        using var again = await pair.Student.TrySendAsync(pair.Coach.Id, sent.ClientId, "Before");
        (await again.ShouldHoldAsync<Message>()).ShouldBe(sent with { Text = "", Unreadable = true });
        using var reply = await pair.Coach.TryReplyAsync(pair.Student.Id, Guid.NewGuid(), "What was it?", sent.Seq);
        reply.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await pair.Student.EditAsync(pair.Coach, sent.Seq, "Written anew")).Text.ShouldBe("Written anew");
        using var deleted = await pair.Student.TryDeleteAsync(pair.Coach, other.Seq);
        (await deleted.ShouldHoldAsync<Message>()).Unreadable.ShouldBeNull();
        (await pair.Coach.FetchAsync(pair.Student)).Items.Select(message => message.Text)
            .ShouldBe(["Written anew", "", "What was it?"]);
    }

    /// <summary>Both find no key, and one of them makes it.</summary>
    [Fact]
    public async Task Two_first_messages_at_once_share_one_key()
    {
        for (var round = 0; round < 5; round++)
        {
            using var pair = await chat.NewPairAsync();
            await Task.WhenAll(pair.Student.SendAsync(pair.Coach, "One"), pair.Coach.SendAsync(pair.Student, "Two"));
            (await pair.Student.FetchAsync(pair.Coach)).Items.Select(message => message.Text).ShouldBe(["One", "Two"], ignoreOrder: true);
        }
    }

    /// <summary>The key is deleted again and again, as for erasing: each message is sent with a key that is there.</summary>
    [Fact]
    public async Task A_message_that_is_sent_while_its_key_goes_is_sent_with_another()
    {
        using var pair = await chat.NewPairAsync();
        for (var i = 0; i < 20; i++)
        {
            var sending = pair.Student.SendAsync(pair.Coach, $"Message {i}");
            await chat.Database.DeleteKeyAsync(pair);
            await sending;
        }

        await pair.Student.SendAsync(pair.Coach, "The last");
        (await pair.Coach.FetchAsync(pair.Student, "?limit=200")).Items.Select(message => message.Seq)
            .ShouldBe(Enumerable.Range(1, 21).Select(seq => (long)seq));
        (await pair.Coach.ConversationAsync()).LastMessage.ShouldNotBeNull().Text.ShouldBe("The last");
    }
}
