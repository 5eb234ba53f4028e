using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Messages;

/// <summary>Concurrent requests share a commit without visible effects.</summary>
public sealed class SharedCommitTests(CalmChat chat)
{
    private const int Rounds = 4;

    /// <param name="state">The SQLSTATE: the server starts or stops, its disk is full, or a standby gives up a statement.</param>
    [Theory]
    [InlineData("57P03")]
    [InlineData("53100")]
    [InlineData("40001")]
    public async Task Each_request_gets_its_own_answer_and_one_that_fails_fails_alone(string state)
    {
        using var pairs = await NewPairsAsync(4);
        using var unlucky = await chat.NewPairAsync();
        await chat.Database.FailMessagesAsync(unlucky.Student, state);
        for (var round = 1; round <= Rounds; round++)
        {
            var failing = unlucky.Student.TrySendAsync(unlucky.Coach.Id, Guid.NewGuid(), "Not me");
            var strange = pairs[0].Student.TrySendAsync(unlucky.Coach.Id, Guid.NewGuid(), "A stranger");
            var sending = pairs.SelectMany(pair => (Task<Message>[])
                [pair.Student.SendAsync(pair.Coach, $"{round}"), pair.Coach.SendAsync(pair.Student, $"{round}")]);
            foreach (var sent in await Task.WhenAll(sending)) sent.Text.ShouldBe($"{round}");
            using var failed = await failing;
            using var refused = await strange;
            failed.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            failed.Headers.RetryAfter.ShouldNotBeNull();
            refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        var pages = await Task.WhenAll(pairs.Select(pair => pair.Coach.FetchAsync(pair.Student)));
        foreach (var (page, pair) in pages.Zip(pairs))
        {
            page.Items.Select(message => message.Seq).ShouldBe(Enumerable.Range(1, 2 * Rounds).Select(seq => (long)seq));
            page.Items.ShouldAllBe(message => message.Sender == pair.Student.Id || message.Sender == pair.Coach.Id);
        }

        (await unlucky.Coach.FetchAsync(unlucky.Student)).Items.ShouldBeEmpty();
    }

    private async Task<Pairs> NewPairsAsync(int count) =>
        new(await Task.WhenAll(Enumerable.Range(0, count).Select(_ => chat.NewPairAsync())));

    private sealed class Pairs(IReadOnlyList<Pair> pairs) : List<Pair>(pairs), IDisposable
    {
        public void Dispose() => ForEach(pair => pair.Dispose());
    }
}
