using System.Diagnostics;
using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;
using Chat.ServiceDefaults.Contracts;

namespace Chat.IntegrationTests.Faults;

/// <summary>What the tests of faults have in common: a pair, a socket of the coach, and everything whole again at the end.</summary>
[Collection(Topology.Faults.Name)]
public abstract class FaultTests(FaultyChat chat) : IAsyncLifetime
{
    protected FaultyChat Chat => chat;

    protected Pair Pair { get; private set; } = null!;

    protected Person Student => Pair.Student;

    protected Person Coach => Pair.Coach;

    public async ValueTask InitializeAsync() => Pair = await chat.NewPairAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Pair.Dispose();
        await chat.RestoreAsync();
    }

    protected Task StopAsync(string part) => chat.Topology.StopAsync(part);

    protected Task ResumeAsync(string part) => chat.Topology.ResumeAsync(part, TestContext.Current.CancellationToken);

    protected Task KillAsync(string part) => chat.Topology.KillAsync(part);

    /// <summary>Sends a part a signal that does not end it: <c>STOP</c> or <c>CONT</c>.</summary>
    protected async Task SignalAsync(string part, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{chat.Topology[part].Pid}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        kill.ExitCode.ShouldBe(0);
    }

    /// <summary>What <c>/health</c> of a part says.</summary>
    protected async Task<(HttpStatusCode Status, string Text)> HealthAsync(string part, string path = "/health")
    {
        using var anyone = new Person(chat.AddressOf(part), "");
        using var response = await anyone.GetAsync(path);
        return (response.StatusCode, await response.TextAsync());
    }

    /// <summary>Waits until the queue holds so many notices.</summary>
    protected Task<long> QueueHoldsAsync(long count) =>
        Eventually.SeeAsync(() => chat.Redis.Database.ListLengthAsync(RedisKeys.Queue), length => length == count, FaultyChat.Recovery);
}
