using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Limits;

public sealed class CallLimitTests(CalmChat chat)
{
    [Fact]
    public async Task A_storm_of_calls_is_told_to_wait_and_holds_up_nothing_else_and_nobody_else()
    {
        using var pair = await chat.NewPairAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 150).Select(_ => pair.Student.PostAsync(TypingTo(pair.Coach))));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Accepted).ShouldBeGreaterThanOrEqualTo(60);
        var refused = answers.First(answer => answer.StatusCode != HttpStatusCode.Accepted);
        await refused.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-calls");
        (await refused.TextAsync()).ShouldMatch("problem-too-many-calls.json");
        refused.Headers.RetryAfter?.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        foreach (var answer in answers) answer.Dispose();

        await pair.Student.SendAsync(pair.Coach, "All the same");
        await pair.Student.FetchAsync(pair.Coach);
        await pair.Coach.TypeAsync(pair.Student);

        // The calls succeed again after the wait.
        await Eventually.TrueAsync(async () =>
        {
            using var again = await pair.Student.PostAsync(TypingTo(pair.Coach));
            return again.StatusCode == HttpStatusCode.Accepted;
        });
    }

    [Fact]
    public async Task A_user_who_called_too_often_can_still_sign_out()
    {
        using var pair = await chat.NewPairAsync();
        var refused = 0;
        // The API refuses a limit that is no number without a question to PostgreSQL, so the calls outrun the refill on a busy machine too.
        await Parallel.ForAsync(0, 30_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, _) =>
        {
            if (Volatile.Read(ref refused) > 0) return;
            using var answer = await pair.Student.GetAsync($"/api/conversations/{pair.Coach.Id}/messages?limit=none");
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) Interlocked.Increment(ref refused);
        });
        refused.ShouldBePositive();
        using var session = await pair.Student.GetAsync("/api/session");
        session.StatusCode.ShouldBe(HttpStatusCode.OK);
        await pair.Student.SignOutAsync();
    }

    private static string TypingTo(Person peer) => $"/api/conversations/{peer.Id}/typing";
}
