using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Chat.AppHost;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Faults;

/// <summary>The base of the fault tests: ways to break parts, and the restoration of all parts at the end.</summary>
[Collection(Topology.Faults.Name)]
public abstract class FaultTests(FaultyChat chat) : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, int> _hurt = new();
    private IReadOnlyList<RunningPart> _before = [];

    protected FaultyChat Chat => chat;

    public virtual ValueTask InitializeAsync()
    {
        _before = chat.Topology.Parts;
        return default;
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await chat.RestoreAsync();
        foreach (var part in _before)
        {
            var starts = chat.Topology[part.Name].Starts - part.Starts;
            starts.ShouldBeLessThanOrEqualTo(_hurt.GetValueOrDefault(part.Name), $"{part.Name} ended by itself");
        }
    }

    /// <summary>The names of all workers.</summary>
    protected string[] Workers =>
        [.. chat.Topology.Parts.Select(part => part.Name).Where(name => name.StartsWith("worker", StringComparison.Ordinal))];

    protected Task StopAsync(params string[] parts) => Task.WhenAll(Hurt(parts).Select(chat.Topology.StopAsync));

    protected async Task ResumeAsync(params string[] parts)
    {
        await Task.WhenAll(parts.Select(part => chat.Topology.ResumeAsync(part, TestContext.Current.CancellationToken)));
        if (parts.Contains("redis")) await chat.Redis.ReconnectAsync();
    }

    protected Task KillAsync(params string[] parts) => Task.WhenAll(Hurt(parts).Select(chat.Topology.KillAsync));

    /// <summary>Kills parts and keeps them stopped until they are resumed.</summary>
    protected async Task LoseAsync(params string[] parts)
    {
        await KillAsync(parts);
        await StopAsync(parts);
    }

    /// <summary>Waits until killed parts are back.</summary>
    protected async Task ReturnAsync(params string[] parts)
    {
        await Task.WhenAll(parts.Select(part => chat.Topology.WaitUntilReadyAsync(part, TestContext.Current.CancellationToken)));
        if (parts.Contains("redis")) await chat.Redis.ReconnectAsync();
    }

    /// <summary>Freezes parts, which then keep their connections and answer nothing, until they are thawed or killed.</summary>
    protected Task FreezeAsync(params string[] parts) => SignalAsync("STOP", parts);

    /// <summary>Runs an action while parts are frozen.</summary>
    protected async Task WhileFrozenAsync(string[] parts, Func<Task> act)
    {
        await FreezeAsync(parts);
        try
        {
            await act();
        }
        finally
        {
            await SignalAsync("CONT", parts);
        }
    }

    /// <summary>The response of a part's <c>/health</c>.</summary>
    protected async Task<(HttpStatusCode Status, string Text)> HealthAsync(string part, string path = "/health")
    {
        using var anyone = new Person(chat.AddressOf(part), "");
        using var response = await anyone.GetAsync(path);
        return (response.StatusCode, await response.TextAsync());
    }

    /// <summary>Waits until the queue holds this many notices.</summary>
    protected Task<int> QueueHoldsAsync(int count) =>
        Eventually.SeeAsync(async () => (await chat.Redis.QueuedAsync()).Count, length => length == count, FaultyChat.Recovery);

    /// <summary>Records that the test makes these parts start again; no other part may, and no part may more often.</summary>
    protected string[] Hurt(string[] parts)
    {
        foreach (var part in parts) _hurt.AddOrUpdate(part, 1, (_, times) => times + 1);
        return parts;
    }

    private async Task SignalAsync(string signal, string[] parts)
    {
        using var kill = Process.Start("kill", [$"-{signal}", .. parts.Select(part => $"{chat.Topology[part].Pid}")]);
        await kill.WaitForExitAsync(CancellationToken.None);
        kill.ExitCode.ShouldBe(0);
    }
}
