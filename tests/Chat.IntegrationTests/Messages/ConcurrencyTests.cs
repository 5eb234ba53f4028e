using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Messages;

public sealed class ConcurrencyTests(CalmChat chat)
{
    [Fact]
    public async Task Equal_posts_at_once_make_one_message()
    {
        const int Posts = 25;
        using var pair = await chat.NewPairAsync();
        var clientId = Guid.NewGuid();
        var responses = await Task.WhenAll(
            Enumerable.Range(0, Posts).Select(_ => pair.Student.TrySendAsync(pair.Coach.Id, clientId, "Only once")));

        responses.Count(response => response.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        responses.Count(response => response.StatusCode == HttpStatusCode.OK).ShouldBe(Posts - 1);
        var bodies = await Task.WhenAll(responses.Select(response => response.TextAsync()));
        bodies.Distinct().ShouldHaveSingleItem();
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldHaveSingleItem().ClientId.ShouldBe(clientId);
        (await pair.Student.SendAsync(pair.Coach, "And the next")).Seq.ShouldBe(2);
        foreach (var response in responses) response.Dispose();
    }

    [Fact]
    public async Task A_polling_reader_misses_nothing_of_300_concurrent_posts_in_both_directions()
    {
        const int Posts = 300;
        const int AtOnce = 16;
        using var pair = await chat.NewPairAsync();
        var reading = ReadUntilAsync(pair.Coach, pair.Student, Posts);
        var sent = new System.Collections.Concurrent.ConcurrentBag<Message>();
        await Parallel.ForAsync(0, Posts, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) =>
        {
            var (from, to) = i % 2 == 0 ? (pair.Student, pair.Coach) : (pair.Coach, pair.Student);
            sent.Add(await from.SendAsync(to, $"Message {i}"));
        });

        var read = await reading;
        read.Select(message => message.Seq).ShouldBe(Enumerable.Range(1, Posts).Select(seq => (long)seq));
        read.ShouldBe(sent.OrderBy(message => message.Seq));
        read.Zip(read.Skip(1)).ShouldAllBe(two => two.First.SentAt <= two.Second.SentAt);
    }

    /// <summary>Fetches messages after the last known seq, as a browser does.</summary>
    private static async Task<List<Message>> ReadUntilAsync(Person reader, Person peer, int count)
    {
        var read = new List<Message>();
        while (read.Count < count)
            read.AddRange((await reader.FetchAsync(peer, $"?after={(read.Count == 0 ? 0 : read[^1].Seq)}&limit=7")).Items);
        return read;
    }
}
