using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Secrecy;

/// <summary>Sealed texts that are no messages: scheduled ones, saved replies and away texts.</summary>
public sealed class OwnTextTests(CalmChat chat)
{
    [Fact]
    public async Task Altered_texts_are_unreadable_and_can_be_rewritten()
    {
        using var pair = await chat.NewPairAsync();
        var (clientId, replyId) = (Guid.NewGuid(), Guid.NewGuid());
        var later = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.AddHours(3).ToUnixTimeSeconds());
        await WriteAsync(pair, clientId, replyId, later);
        await chat.Database.SpoilOwnAsync(pair.Coach);

        var scheduled = (await pair.Coach.ScheduledAsync(pair.Student)).ShouldHaveSingleItem();
        (scheduled.Text, scheduled.Unreadable, scheduled.State).ShouldBe(("", true, "waiting"));
        (await pair.Coach.SavedRepliesAsync()).ShouldHaveSingleItem().ShouldBe(new SavedReply(replyId, "", "", true));
        (await pair.Student.ConversationAsync()).Peer.AwayText.ShouldBeNull();
        (await pair.Student.SendAsync(pair.Coach, "Nobody is there")).Seq.ShouldBe(1);
        (await pair.Student.FetchAsync(pair.Coach)).Items.ShouldHaveSingleItem();

        using var sent = await pair.Coach.PostAsync($"{Scheduled(pair.Student, clientId)}/send");
        await sent.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        (await pair.Coach.ScheduledAsync(pair.Student)).ShouldHaveSingleItem().State.ShouldBe("ended");
        using var changed = await pair.Coach.PutAsync(Scheduled(pair.Student, clientId), new { text = "Anew", sendAt = later });
        (await changed.ShouldHoldAsync<ScheduledMessage>()).ShouldBe(new ScheduledMessage(clientId, "Anew", later, "waiting"));
        using var kept = await pair.Coach.TryKeepReplyAsync(replyId, "Title", "Anew");
        (await pair.Coach.SavedRepliesAsync()).ShouldHaveSingleItem().ShouldBe(new SavedReply(replyId, "Title", "Anew"));
        await pair.Coach.SetAvailabilityAsync(awayText: "Back on Monday");
        (await pair.Student.ConversationAsync()).Peer.AwayText.ShouldBe("Back on Monday");
    }

    [Fact]
    public async Task A_scheduled_message_that_can_not_be_read_is_kept_and_not_tried_for_ever()
    {
        using var pair = await chat.NewPairAsync();
        await WriteAsync(pair, Guid.NewGuid(), Guid.NewGuid(), DateTimeOffset.UtcNow.AddHours(1));
        await chat.Database.SpoilOwnAsync(pair.Coach);
        await chat.Database.BringForwardAsync(pair.Coach, TimeSpan.FromHours(2));

        await Eventually.SeeAsync(() => chat.Database.UnsentAsync(pair.Coach), count => count == 1);
        (await pair.Coach.ScheduledAsync(pair.Student)).ShouldHaveSingleItem().Unreadable.ShouldBe(true);
        (await pair.Student.FetchAsync(pair.Coach)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_conversation_takes_its_scheduled_messages_along_when_its_key_is_deleted()
    {
        using var pair = await chat.NewPairAsync();
        var later = DateTimeOffset.UtcNow.AddHours(1);
        await WriteAsync(pair, Guid.NewGuid(), Guid.NewGuid(), later);
        await chat.Database.DeleteKeyAsync(pair);

        (await pair.Coach.ScheduledAsync(pair.Student)).ShouldBeEmpty();
        (await pair.Coach.SavedRepliesAsync()).ShouldHaveSingleItem().Text.ShouldBe("Text");
        using var scheduled = await pair.Coach.TryScheduleAsync(pair.Student.Id, Guid.NewGuid(), "Again", later);
        scheduled.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    /// <summary>Schedules a message, saves a reply, and is away with an away text.</summary>
    private static async Task WriteAsync(Pair pair, Guid clientId, Guid replyId, DateTimeOffset later)
    {
        using var scheduled = await pair.Coach.TryScheduleAsync(pair.Student.Id, clientId, "Later", later);
        scheduled.StatusCode.ShouldBe(HttpStatusCode.Created);
        using var reply = await pair.Coach.TryKeepReplyAsync(replyId, "Title", "Text");
        reply.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await pair.Coach.SetAvailabilityAsync(awayText: "Away");
        await pair.Coach.DeclareAsync("away");
        (await pair.Student.ConversationAsync()).Peer.AwayText.ShouldBe("Away");
    }

    private static string Scheduled(Person peer, Guid clientId) => $"/api/conversations/{peer.Id}/scheduled-messages/{clientId}";
}
