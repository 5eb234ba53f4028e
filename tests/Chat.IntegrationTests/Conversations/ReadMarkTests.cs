using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Conversations;

public sealed class ReadMarkTests(CalmChat chat, ClassPair shared) : IClassFixture<ClassPair>
{
    [Fact]
    public async Task A_mark_moves_forward_and_never_back()
    {
        using var pair = await chat.NewPairAsync();
        for (var i = 0; i < 3; i++) await pair.Student.SendAsync(pair.Coach, $"{i}");
        foreach (var (seq, mark) in ((long, long)[])[(0, 0), (2, 2), (1, 2), (0, 2), (2, 2), (3, 3)])
        {
            await pair.Coach.ReadUpToAsync(pair.Student, seq);
            (await pair.Coach.ConversationAsync()).ReadSeq.ShouldBe(mark);
            (await pair.Student.ConversationAsync()).PeerReadSeq.ShouldBe(mark);
        }
    }

    [Fact]
    public async Task Marks_that_race_end_at_the_furthest()
    {
        using var pair = await chat.NewPairAsync();
        const int Count = 20;
        for (var i = 0; i < Count; i++) await pair.Student.SendAsync(pair.Coach, $"{i}");
        await Task.WhenAll(Enumerable.Range(1, Count).OrderBy(seq => seq % 7).Select(seq => pair.Coach.ReadUpToAsync(pair.Student, seq)));
        (await pair.Coach.ConversationAsync()).ReadSeq.ShouldBe(Count);
    }

    [Fact]
    public async Task A_message_that_does_not_exist_yet_cannot_be_read()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "The only one");
        using var response = await pair.Coach.PutAsync($"/api/conversations/{pair.Student.Id}/read", new { seq = 2 });
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        (await pair.Coach.ConversationAsync()).ReadSeq.ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"seq":null}""")]
    [InlineData("""{"seq":-1}""")]
    [InlineData("""{"seq":"1"}""")]
    [InlineData("""{"seq":1.5}""")]
    [InlineData("""{"seq":1e400}""")]
    [InlineData("""{"seq":9223372036854775808}""")]
    [InlineData("""{"seq":9223372036854775807}""")]
    [InlineData("""{"seq":true}""")]
    public async Task A_malformed_seq_is_a_bad_request(string body)
    {
        using var response = await shared.Pair.Coach.SendRawAsync(
            HttpMethod.Put, $"/api/conversations/{shared.Pair.Student.Id}/read", body);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }
}
