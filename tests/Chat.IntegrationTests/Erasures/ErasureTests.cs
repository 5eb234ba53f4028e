using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Erasures;

/// <summary>An erased conversation is gone for both, and begins again.</summary>
public sealed class ErasureTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task Nothing_of_it_is_left_and_the_next_message_has_a_new_key()
    {
        using var pair = await chat.NewPairAsync();
        var (student, coach) = pair;
        var first = await student.SendAsync(coach, "Erased");
        await coach.SendAsync(student, "Erased too");
        using var reacted = await coach.TryReactAsync(student, first.Seq, "heart");
        var key = await chat.Database.KeyOfAsync(pair);
        await using var socket = await coach.ListenAsync();

        await school.EraseAsync(pair);

        await socket.WaitForAsync("sync");
        (await chat.Database.HasKeyAsync(key)).ShouldBeFalse();
        foreach (var (reader, peer) in new[] { (student, coach), (coach, student) })
        {
            var page = await reader.FetchAsync(peer);
            (page.Items.Count, page.HasMore, page.ErasedSeq).ShouldBe((0, false, 2));
            (await reader.FetchAsync(peer, "?changedAfter=0")).Items.ShouldBeEmpty();
            (await reader.FetchAsync(peer, "?before=3")).Items.ShouldBeEmpty();
            var conversation = await reader.ConversationAsync();
            (conversation.Unread, conversation.LastMessage, conversation.WaitingSince).ShouldBe((0, null, null));
            conversation.Erasure.ShouldNotBeNull().ErasedAt.ShouldNotBeNull();
        }

        await Eventually.SeeAsync(() => chat.Database.FullRowsAsync(pair), rows => rows == 0);
        var next = await student.SendAsync(coach, "Anew");
        next.Seq.ShouldBe(3);
        (await coach.FetchAsync(student)).Items.ShouldHaveSingleItem().Text.ShouldBe("Anew");
        (await coach.ConversationAsync()).Unread.ShouldBe(1);
        (await chat.Database.KeyOfAsync(pair)).ShouldNotBe(key);
    }

    [Fact]
    public async Task What_refers_to_its_messages_goes_with_them()
    {
        using var pair = await chat.NewPairAsync();
        var (student, coach) = pair;
        var sent = await student.SendAsync(coach, "Erased");
        var later = DateTimeOffset.UtcNow.AddHours(1);
        using var planned = await student.TryScheduleAsync(coach.Id, Guid.NewGuid(), "Erased before it is sent", later);
        using var reminding = await coach.TryRemindAsync(student.Id, sent.Seq, later);
        (planned.IsSuccessStatusCode, reminding.IsSuccessStatusCode).ShouldBe((true, true));

        await school.EraseAsync(pair);

        (await student.ScheduledAsync(coach)).ShouldBeEmpty();
        (await coach.RemindersAsync()).ShouldBeEmpty();
        (await chat.Database.RemindersAsync(coach)).ShouldBe(0);
        (await chat.Database.UnfetchedByAsync(coach)).ShouldBe(0);
        using var edited = await student.TryEditAsync(coach, sent.Seq, "Not erased");
        using var deleted = await student.TryDeleteAsync(coach, sent.Seq);
        using var reacted = await coach.TryReactAsync(student, sent.Seq, "heart");
        using var remembered = await coach.TryRemindAsync(student.Id, sent.Seq, later);
        foreach (var refused in (HttpResponseMessage[])[edited, deleted, reacted, remembered])
            await refused.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        using var answered = await coach.TryReplyAsync(student.Id, Guid.NewGuid(), "An answer", sent.Seq);
        answered.IsSuccessStatusCode.ShouldBeFalse();
    }

    /// <summary>A browser repeats a send whose answer it did not get.</summary>
    [Fact]
    public async Task A_message_that_is_sent_again_is_not_stored_again()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "Erased");
        await school.EraseAsync(pair);
        using var again = await pair.Student.TrySendAsync(pair.Coach.Id, sent.ClientId, "Erased");
        var stored = await again.ShouldHoldAsync<Message>();
        (stored.Seq, stored.Text).ShouldBe((sent.Seq, ""));
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_ended_conversation_is_erased_too()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Erased");
        await chat.Database.EndCoachingAsync(pair);
        await school.EraseAsync(pair);
        (await chat.Database.KeysOfAsync(pair)).ShouldBe(0);
        (await pair.Student.ConversationAsync()).Erasure.ShouldNotBeNull().ErasedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Messages_that_are_sent_meanwhile_are_erased_or_stay_whole()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "The first");
        for (var round = 0; round < 5; round++)
        {
            await pair.Student.AskAsync(pair.Coach);
            var sending = Enumerable.Range(0, 20)
                .Select(number => pair.Coach.SendAsync(pair.Student, $"Message {round} {number}")).ToList();
            using var approved = await school.Admin.TryApproveAsync(pair);
            approved.StatusCode.ShouldBe(HttpStatusCode.NoContent, await approved.TextAsync());
            await Task.WhenAll(sending);
            await pair.Student.SendAsync(pair.Coach, "Not erased yet");
        }

        var page = await pair.Student.FetchAsync(pair.Coach, "?limit=200");
        page.Items.ShouldAllBe(message => message.Unreadable == null && message.Text != "" && message.Seq > page.ErasedSeq);
        page.Items[^1].Seq.ShouldBe(106);
    }
}
