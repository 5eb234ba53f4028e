using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Faults;

public sealed class CallLimitFaultTests(FaultyChat chat) : PairFaultTests(chat)
{
    /// <summary>Sends as the browser's outbox does: one message after the other, each again after the wait.</summary>
    [Fact]
    public async Task An_outbox_that_is_told_to_wait_loses_nothing_and_doubles_nothing()
    {
        await StopAsync("api");
        await Chat.Topology.ResumeAsync(
            "api",
            new Dictionary<string, string>
            {
                ["Limits__Factor"] = "1",
                ["Limits__Send__Burst"] = "3",
                ["Limits__Send__Pause"] = "00:00:00.2",
            },
            TestContext.Current.CancellationToken);
        string[] texts = [.. Enumerable.Range(1, 8).Select(number => $"{number}")];
        var waits = 0;
        foreach (var text in texts)
        {
            var clientId = Guid.NewGuid();
            while (true)
            {
                using var answer = await Student.TrySendAsync(Coach.Id, clientId, text);
                if (answer.StatusCode == HttpStatusCode.Created) break;
                await answer.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-calls");
                waits++;
                await Task.Delay(answer.Headers.RetryAfter!.Delta!.Value, TestContext.Current.CancellationToken);
            }
        }

        waits.ShouldBePositive();
        (await Coach.FetchAsync(Student)).Items.Select(message => message.Text).ShouldBe(texts);

        // Restore the limits, because the next tests write as fast as they can.
        await StopAsync("api");
        await ResumeAsync("api");
    }
}
