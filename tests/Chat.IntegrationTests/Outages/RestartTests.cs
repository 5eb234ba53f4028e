using System.Diagnostics;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Faults;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Outages;

/// <summary>A part that ends is restarted, unless a user stopped it.</summary>
public sealed class RestartTests(FaultyChat chat) : FaultTests(chat)
{
    [Fact]
    public async Task A_part_that_was_stopped_stays_stopped_while_another_that_was_killed_comes_back()
    {
        var (stopped, killed) = (Workers[0], Workers[1]);
        await KillAsync(stopped);
        await StopAsync(stopped);
        await KillAsync(killed);
        await ReturnAsync(killed);

        // The second restart waits longer than the first pause of the other part would have been.
        await KillAsync(killed);
        await ReturnAsync(killed);
        Chat.Topology[stopped].Pid.ShouldBeNull();
    }

    [Fact]
    public async Task A_command_that_restarts_a_part_starts_one_process()
    {
        foreach (var worker in Hurt(Workers))
        {
            var before = Chat.Topology[worker];
            await Chat.Topology.RestartAsync(worker);
            await Eventually.SeeAsync(
                () => Task.FromResult(Chat.Topology[worker].Pid), pid => pid is not null && pid != before.Pid, FaultyChat.Recovery);
            await ReturnAsync(worker);
        }
    }

    [Fact]
    public async Task A_part_that_keeps_dying_is_started_again_and_again_with_growing_pauses()
    {
        const int Times = 6;
        var worker = Workers[0];
        await StopAsync(worker);
        Hurt([.. Enumerable.Repeat(worker, Times + 1)]);
        var before = Chat.Topology[worker].Starts;
        var watch = Stopwatch.StartNew();
        using var enough = new CancellationTokenSource();
        var resuming = Chat.Topology.ResumeAsync(worker, new Dictionary<string, string> { ["Queue__Lease"] = "never" }, enough.Token);
        await Eventually.SeeAsync(
            () => Task.FromResult(Chat.Topology[worker].Starts - before), starts => starts >= Times, 2 * FaultyChat.Recovery);

        // The backoff is 0.25, 0.5, 1, 2 and 4 s, without the time of the kills.
        watch.Elapsed.ShouldBeGreaterThan(TimeSpan.FromSeconds(7));
        await enough.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => resuming);
        await StopAsync(worker);
        await ResumeAsync(worker);
    }
}
