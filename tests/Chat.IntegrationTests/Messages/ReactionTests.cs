using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Messages;

public sealed class ReactionTests(CalmChat chat)
{
    [Theory]
    [InlineData("thumbs-up")]
    [InlineData("heart")]
    [InlineData("laughing")]
    [InlineData("surprised")]
    [InlineData("sad")]
    [InlineData("folded-hands")]
    public async Task Each_sign_is_shown_as_it_was_given(string sign)
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "Good news");
        using var response = await pair.Coach.TryReactAsync(pair.Student, sent.Seq, sign);
        var reacted = await response.ShouldHoldAsync<Message>();
        reacted.ShouldBe(sent with { Change = 2, Reactions = new(Recipient: sign) });
        (await response.TextAsync()).ShouldEndWith($"\"reactions\":{{\"recipient\":\"{sign}\"}}}}");
    }

    [Fact]
    public async Task Each_has_one_reaction_which_is_a_change_of_the_message()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "Good news");
        await chat.Database.AgeMessagesAsync(pair, TimeSpan.FromDays(3));
        await AsAsync(await pair.Coach.TryReactAsync(pair.Student, sent.Seq, "heart"), 2, new(Recipient: "heart"));
        await AsAsync(await pair.Coach.TryReactAsync(pair.Student, sent.Seq, "heart"), 2, new(Recipient: "heart"));
        await AsAsync(await pair.Student.TryReactAsync(pair.Coach, sent.Seq, "sad"), 3, new("sad", "heart"));
        await AsAsync(await pair.Coach.TryReactAsync(pair.Student, sent.Seq, "laughing"), 4, new("sad", "laughing"));
        await AsAsync(await pair.Coach.TryTakeReactionBackAsync(pair.Student, sent.Seq), 5, new("sad"));
        await AsAsync(await pair.Coach.TryTakeReactionBackAsync(pair.Student, sent.Seq), 5, new("sad"));

        var page = await pair.Coach.FetchAsync(pair.Student, "?changedAfter=4");
        page.Items.ShouldHaveSingleItem().Reactions.ShouldBe(new("sad"));
        page.LastChange.ShouldBe(5);

        static async Task AsAsync(HttpResponseMessage response, long change, Reactions reactions)
        {
            using (response)
            {
                var message = await response.ShouldHoldAsync<Message>();
                (message.Change, message.Reactions).ShouldBe((change, reactions));
            }
        }
    }

    [Fact]
    public async Task Both_sides_browsers_are_told_and_nothing_counts_as_unread()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "Good news");
        await pair.Coach.FetchAsync(pair.Student);
        await pair.Coach.ReadUpToAsync(pair.Student, sent.Seq);
        await using var student = await pair.Student.ListenAsync();
        await using var coach = await pair.Coach.ListenAsync();
        var before = await pair.Student.ConversationAsync();
        using var first = await pair.Coach.TryReactAsync(pair.Student, sent.Seq, "heart");
        (await student.WaitForAsync("message-changed")).ShouldBe(new(pair.Student.Id, pair.Coach.Id, "message-changed"));
        (await coach.WaitForAsync("own")).ShouldBe(new(pair.Coach.Id, pair.Student.Id, "own"));

        using var again = await pair.Coach.TryReactAsync(pair.Student, sent.Seq, "heart");
        await pair.Coach.TypeAsync(pair.Student);
        await student.WaitForAsync("typing");
        student.Notices.Count(notice => notice.Content == "message-changed").ShouldBe(1);
        var after = await pair.Student.ConversationAsync();
        (after.LastSeq, after.Unread, after.LastChange).ShouldBe((before.LastSeq, 0, before.LastChange + 1));
        (await pair.Coach.ConversationAsync()).WaitingSince.ShouldNotBeNull();
        await Eventually.SeeAsync(() => chat.Database.OwedToAsync(pair.Student), owed => owed == 0);
    }

    [Fact]
    public async Task Equal_reactions_at_once_are_one()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "Good news");
        var responses = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => pair.Coach.TryReactAsync(pair.Student, sent.Seq, "heart")));
        foreach (var response in responses)
        {
            (await response.ShouldHoldAsync<Message>()).ShouldBe(sent with { Change = 2, Reactions = new(Recipient: "heart") });
            response.Dispose();
        }

        (await pair.Coach.ConversationAsync()).LastChange.ShouldBe(2);
    }

    [Fact]
    public async Task With_a_message_its_reactions_are_deleted_and_none_come_after()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "A slip of the tongue");
        using var reacted = await pair.Coach.TryReactAsync(pair.Student, sent.Seq, "surprised");
        using var own = await pair.Student.TryReactAsync(pair.Coach, sent.Seq, "sad");
        using var deleted = await pair.Student.TryDeleteAsync(pair.Coach, sent.Seq);
        (await deleted.ShouldHoldAsync<Message>()).Reactions.ShouldBe(new());

        using var late = await pair.Coach.TryReactAsync(pair.Student, sent.Seq, "heart");
        await late.ShouldBeProblemAsync(HttpStatusCode.Conflict, "message-deleted");
        using var back = await pair.Coach.TryTakeReactionBackAsync(pair.Student, sent.Seq);
        (await back.ShouldHoldAsync<Message>()).Reactions.ShouldBe(new());
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldHaveSingleItem().Reactions.ShouldBe(new());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"reaction":null}""")]
    [InlineData("""{"reaction":"thumbs-down"}""")]
    [InlineData("""{"reaction":"ThumbsUp"}""")]
    [InlineData("""{"reaction":0}""")]
    public async Task An_unknown_sign_is_a_bad_request(string body)
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "As it is");
        var path = $"{Person.MessagesWith(pair.Student.Id)}/{sent.Seq}/reaction";
        using var response = await pair.Coach.SendRawAsync(HttpMethod.Put, path, body);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Theory]
    [InlineData("2")]
    [InlineData("0")]
    [InlineData("one")]
    public async Task A_message_that_is_not_there_is_not_found(string seq)
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "The only one");
        using var put = await pair.Coach.PutAsync($"{Person.MessagesWith(pair.Student.Id)}/{seq}/reaction", new { reaction = "heart" });
        using var delete = await pair.Coach.DeleteAsync($"{Person.MessagesWith(pair.Student.Id)}/{seq}/reaction");
        await put.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        await delete.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }
}
