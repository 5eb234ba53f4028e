using System.Diagnostics;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Faults;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Outages;

/// <summary>Requests of many people share a commit and its locks.</summary>
[Collection(TwoApis.Name)]
public sealed class SharedCommitFaultTests(TwoApisChat chat) : PairFaultTests(chat)
{
    private const int LanesEach = 4;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Batches lock rows that the other API and the reminders need. In a deadlock PostgreSQL would end one of them after a second.
    /// </summary>
    [Fact]
    public async Task Two_apis_that_store_serve_and_remind_the_same_people_never_wait_in_a_circle()
    {
        var line = Chat.Log.Count;
        var began = Stopwatch.GetTimestamp();
        var lanes = Chat.Writing.SelectMany(pair => (Pair[])[pair, new(pair.Coach, pair.Student)])
            .SelectMany(side => Enumerable.Repeat(side, LanesEach));
        await Task.WhenAll([.. lanes.Select(side => WriteAsync(side.Student, side.Coach)), RemindAsync()]);
        Chat.Log.Since(line).ShouldNotContain(entry => entry.Contains("deadlock", StringComparison.Ordinal));
        foreach (var pair in Chat.Writing)
        {
            await ReadAllAsync(pair.Student, pair.Coach);
            await ReadAllAsync(pair.Coach, pair.Student);
        }

        async Task WriteAsync(Person me, Person peer)
        {
            while (Stopwatch.GetElapsedTime(began) < Long)
            {
                await me.SendAsync(peer, "At once with many");
                await ReadAllAsync(me, peer);
            }
        }

        async Task RemindAsync()
        {
            while (Stopwatch.GetElapsedTime(began) < Long)
                foreach (var pair in Chat.Writing) await Chat.Database.MakeDueAsync(pair.Coach, times: 0);
        }
    }

    private static Task<Page> ReadAllAsync(Person me, Person peer) => me.FetchAsync(peer, $"?before={long.MaxValue}&limit=1");
}
