using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Messages;

/// <summary>Messages that answer another message of their conversation.</summary>
public sealed class ReplyTests(CalmChat chat)
{
    [Fact]
    public async Task A_reply_says_in_every_page_what_it_answers()
    {
        using var pair = await chat.NewPairAsync();
        var question = await pair.Student.SendAsync(pair.Coach, "Are ten interviews enough?");
        using var response = await pair.Coach.TryReplyAsync(pair.Student.Id, Guid.NewGuid(), "They are", question.Seq);

        var reply = await response.ShouldHoldAsync<Message>(HttpStatusCode.Created);
        (reply.Seq, reply.Change, reply.ReplyTo).ShouldBe((2, 2, question.Seq));
        foreach (var query in (string[])["", "?after=1", "?before=3&limit=1", "?changedAfter=1", "?after=1&limit=1"])
            (await pair.Student.FetchAsync(pair.Coach, query)).Items[^1].ShouldBe(reply);
        (await pair.Student.ConversationAsync()).LastMessage.ShouldBe(reply);
        var edited = await pair.Coach.EditAsync(pair.Student, reply.Seq, "They are, I think");
        edited.ReplyTo.ShouldBe(question.Seq);
    }

    [Fact]
    public async Task A_message_that_is_not_in_the_conversation_cannot_be_answered()
    {
        using var pair = await chat.NewPairAsync();
        using var others = await chat.NewPairAsync();
        for (var i = 0; i < 3; i++) await others.Student.SendAsync(others.Coach, "Of others");
        await pair.Student.SendAsync(pair.Coach, "The only one");
        string? problem = null;
        foreach (var seq in (long[])[3, 2, 0, -1, long.MaxValue])
        {
            using var response = await pair.Student.TryReplyAsync(pair.Coach.Id, Guid.NewGuid(), "To what?", seq);
            var refused = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
            var errors = refused.GetProperty("errors").GetRawText();
            errors.ShouldStartWith("{\"replyTo\":[");
            errors.ShouldBe(problem ??= errors);
        }

        var conversation = await pair.Student.ConversationAsync();
        (conversation.LastSeq, conversation.LastChange).ShouldBe((1, 1));
        (await pair.Student.SendAsync(pair.Coach, "And the next")).Seq.ShouldBe(2);
    }

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("1.5")]
    [InlineData("true")]
    [InlineData("9223372036854775808")]
    [InlineData("{}")]
    public async Task A_malformed_seq_is_a_bad_request(string replyTo)
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "The only one");
        using var response = await pair.Student.SendRawAsync(
            HttpMethod.Post,
            Person.MessagesWith(pair.Coach.Id),
            $$"""{"clientId":"{{Guid.NewGuid()}}","text":"To what?","replyTo":{{replyTo}}}""");
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task The_same_client_id_again_is_the_same_message_whatever_it_answers()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Coach.SendAsync(pair.Student, "One");
        var clientId = Guid.NewGuid();
        using var first = await pair.Student.TryReplyAsync(pair.Coach.Id, clientId, "To one", 1);
        using var other = await pair.Student.TryReplyAsync(pair.Coach.Id, clientId, "To two", 2);
        using var missing = await pair.Student.TryReplyAsync(pair.Coach.Id, clientId, "To nothing", 99);
        using var none = await pair.Student.TrySendAsync(pair.Coach.Id, clientId, "To nobody");

        var stored = await first.ShouldHoldAsync<Message>(HttpStatusCode.Created);
        foreach (var again in (HttpResponseMessage[])[other, missing, none]) (await again.ShouldHoldAsync<Message>()).ShouldBe(stored);
        (await pair.Student.ConversationAsync()).LastSeq.ShouldBe(2);
    }

    [Fact]
    public async Task A_reply_to_a_message_that_was_deleted_meanwhile_is_stored()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Coach.SendAsync(pair.Student, "Forget this");
        using var deleted = await pair.Coach.TryDeleteAsync(pair.Student, sent.Seq);
        using var reply = await pair.Student.TryReplyAsync(pair.Coach.Id, Guid.NewGuid(), "I will", sent.Seq);
        (await reply.ShouldHoldAsync<Message>(HttpStatusCode.Created)).ReplyTo.ShouldBe(sent.Seq);
    }

    /// <summary>Replies take a share lock on the key of a message that is being changed, which must not lead to a deadlock.</summary>
    [Fact]
    public async Task Replies_to_a_message_and_its_changes_at_once_are_all_done()
    {
        const int Replies = 40;
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "Version 0");
        await Task.WhenAll(ReplyAsync(), EditAsync(), ReactAsync());
        (await pair.Student.ConversationAsync()).LastSeq.ShouldBe(Replies + 1);

        async Task ReplyAsync() => await Parallel.ForAsync(0, Replies, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
        {
            using var reply = await pair.Coach.TryReplyAsync(pair.Student.Id, Guid.NewGuid(), $"Reply {i}", sent.Seq);
            reply.StatusCode.ShouldBe(HttpStatusCode.Created);
        });

        async Task EditAsync()
        {
            for (var i = 1; i <= Replies; i++) await pair.Student.EditAsync(pair.Coach, sent.Seq, $"Version {i}");
        }

        async Task ReactAsync()
        {
            for (var i = 0; i < Replies; i++)
            {
                using var reacted = await pair.Coach.TryReactAsync(pair.Student, sent.Seq, i % 2 == 0 ? "heart" : "sad");
                reacted.StatusCode.ShouldBe(HttpStatusCode.OK);
            }
        }
    }
}
