using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Conversations;

/// <summary>The marks of a user, which nobody else sees.</summary>
public sealed class OwnMarkTests(CalmChat chat, ClassPair shared) : IClassFixture<ClassPair>
{
    [Fact]
    public async Task A_pin_is_seen_by_nobody_else_and_can_be_taken_back()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Coach.MarkAsync(pair.Student, "pin");
        await pair.Coach.MarkAsync(pair.Student, "pin");
        (await pair.Coach.ConversationAsync()).Pinned.ShouldBeTrue();
        (await pair.Student.ConversationAsync()).Pinned.ShouldBeFalse();
        await pair.Coach.UnmarkAsync(pair.Student, "pin");
        await pair.Coach.UnmarkAsync(pair.Student, "pin");
        (await pair.Coach.ConversationAsync()).Pinned.ShouldBeFalse();
    }

    [Fact]
    public async Task Marked_as_unread_stays_read_to_the_peer_until_one_comes_back_or_reads_on()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "One");
        await pair.Coach.ReadUpToAsync(pair.Student, 1);
        await pair.Coach.MarkAsync(pair.Student, "unread");
        var marked = await pair.Coach.ConversationAsync();
        (marked.MarkedUnread, marked.Unread, marked.ReadSeq).ShouldBe((true, 0, 1));
        (await pair.Student.ConversationAsync()).PeerReadSeq.ShouldBe(1);
        await pair.Coach.UnmarkAsync(pair.Student, "unread");
        (await pair.Coach.ConversationAsync()).MarkedUnread.ShouldBeFalse();

        await pair.Coach.MarkAsync(pair.Student, "unread");
        await pair.Coach.ReadUpToAsync(pair.Student, 1);
        (await pair.Coach.ConversationAsync()).MarkedUnread.ShouldBeTrue();
        await pair.Student.SendAsync(pair.Coach, "Two");
        await pair.Coach.ReadUpToAsync(pair.Student, 2);
        (await pair.Coach.ConversationAsync()).MarkedUnread.ShouldBeFalse();
    }

    [Fact]
    public async Task A_student_waits_from_the_first_message_until_the_coach_has_answered()
    {
        using var pair = await chat.NewPairAsync();
        (await WaitingSinceAsync(pair)).ShouldBeNull();
        var first = await pair.Student.SendAsync(pair.Coach, "One");
        await pair.Student.SendAsync(pair.Coach, "Two");
        (await WaitingSinceAsync(pair)).ShouldBe(first.SentAt);
        await pair.Coach.ReadUpToAsync(pair.Student, 2);
        (await WaitingSinceAsync(pair)).ShouldBe(first.SentAt);
        await pair.Coach.SendAsync(pair.Student, "An answer");
        (await WaitingSinceAsync(pair)).ShouldBeNull();
        var next = await pair.Student.SendAsync(pair.Coach, "Another question");
        (await WaitingSinceAsync(pair)).ShouldBe(next.SentAt);
    }

    [Fact]
    public async Task An_away_text_is_no_answer_and_waits_for_none()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Coach.SetAvailabilityAsync("Back on Monday");
        await pair.Coach.DeclareAsync("away");
        var asked = await pair.Student.SendAsync(pair.Coach, "Are you there?");
        (await pair.Student.FetchAsync(pair.Coach)).Items[^1].Automatic.ShouldBeTrue();
        (await WaitingSinceAsync(pair)).ShouldBe(asked.SentAt);
        (await pair.Student.ConversationAsync()).WaitingSince.ShouldBeNull();
    }

    [Fact]
    public async Task A_deleted_message_neither_waits_nor_answers()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Never mind");
        var question = await pair.Student.SendAsync(pair.Coach, "A question");
        using var deleted = await pair.Student.TryDeleteAsync(pair.Coach, 1);
        (await WaitingSinceAsync(pair)).ShouldBe(question.SentAt);
        await pair.Coach.SendAsync(pair.Student, "Not what I meant");
        using var withdrawn = await pair.Coach.TryDeleteAsync(pair.Student, 3);
        (await WaitingSinceAsync(pair)).ShouldBe(question.SentAt);
    }

    [Fact]
    public async Task A_settled_message_does_not_wait_and_can_wait_again()
    {
        using var pair = await chat.NewPairAsync();
        var thanks = await pair.Student.SendAsync(pair.Coach, "Thank you!");
        await pair.Coach.SettleAsync(pair.Student, 1);
        (await WaitingSinceAsync(pair)).ShouldBeNull();
        var question = await pair.Student.SendAsync(pair.Coach, "One more thing");
        (await WaitingSinceAsync(pair)).ShouldBe(question.SentAt);
        await pair.Coach.SettleAsync(pair.Student, 0);
        (await WaitingSinceAsync(pair)).ShouldBe(thanks.SentAt);
    }

    [Fact]
    public async Task A_message_that_does_not_exist_yet_cannot_be_settled()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "The only one");
        using var response = await pair.Coach.PutAsync($"/api/conversations/{pair.Student.Id}/settled", new { seq = 2 });
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        (await WaitingSinceAsync(pair)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"seq":null}""")]
    [InlineData("""{"seq":-1}""")]
    [InlineData("""{"seq":"1"}""")]
    [InlineData("""{"seq":9223372036854775808}""")]
    public async Task A_malformed_seq_is_a_bad_request(string body)
    {
        using var response = await shared.Pair.Coach.SendRawAsync(
            HttpMethod.Put, $"/api/conversations/{shared.Pair.Student.Id}/settled", body);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    private static async Task<DateTimeOffset?> WaitingSinceAsync(Pair pair) => (await pair.Coach.ConversationAsync()).WaitingSince;
}
