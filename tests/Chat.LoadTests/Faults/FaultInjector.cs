using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Chat.AppHost;
using Chat.Testing;

namespace Chat.LoadTests.Faults;

/// <summary>Injects faults into parts of a topology, and counts them: a part without a fault may not restart.</summary>
internal sealed class FaultInjector(ChatTopology topology)
{
    private static readonly TimeSpan FreezeTime = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, int> _ended = new();

    /// <summary>The parts that may end and start again during a run, in the order of their start.</summary>
    private IEnumerable<string> Services => topology.Parts.Select(part => part.Name).Where(name => name is not ("postgres" or "redis"));

    /// <summary>Parts whose number of starts is not 1 plus the number of times that we ended them.</summary>
    public static IEnumerable<string> Unexplained(IEnumerable<RunningPart> parts, IReadOnlyDictionary<string, int> ended) =>
        from part in parts
        let expected = 1 + ended.GetValueOrDefault(part.Name)
        where part.Starts != expected
        select string.Create(CultureInfo.InvariantCulture, $"{part.Name} was started {part.Starts} times instead of {expected}");

    /// <summary>Parts that ended without a fault, or did not come back.</summary>
    public IEnumerable<string> Unexplained() => Unexplained(topology.Parts, _ended);

    /// <summary>
    /// Injects a fault without warning, and returns when its parts are ready again; of several instances it hits the first, or all.
    /// </summary>
    /// <exception cref="InvalidOperationException">There was no part for the fault; the message has the reason.</exception>
    /// <exception cref="TopologyException">A part was not ready within its limit.</exception>
    public Task HurtAsync(string fault, CancellationToken cancellation) => fault switch
    {
        "redis-flush" => RunAsync("redis-cli", "-e", "--no-auth-warning", "-u", topology["redis"].Url, "FLUSHALL"),
        "realtime-freeze" => FreezeAsync(All("realtime").First(), cancellation),
        "realtimes" => KillAsync(All("realtime"), cancellation),
        "workers" => KillAsync(All("worker"), cancellation),
        "apis" => KillAsync(All("api"), cancellation),
        _ => KillAsync(All(fault).Take(1), cancellation),
    };

    /// <summary>Restarts every service with a warning (SIGTERM), one after the other.</summary>
    public async Task RollAsync(Action<string> announce, CancellationToken cancellation)
    {
        foreach (var name in Services.ToArray())
        {
            announce(name);
            await topology.StopAsync(name);
            Ended(name);
            await topology.ResumeAsync(name, cancellation);
        }
    }

    /// <summary>The instances of a service. If there may be several, each has a number behind its name.</summary>
    private IEnumerable<RunningPart> All(string service) => topology.Parts.Where(part => part.Name.Split('-')[0] == service);

    private Task KillAsync(IEnumerable<RunningPart> parts, CancellationToken cancellation) =>
        Task.WhenAll(parts.Select(async part =>
        {
            if (!await topology.KillAsync(part.Name)) throw new InvalidOperationException($"{part.Name} was down already");
            Ended(part.Name);
            await topology.WaitUntilReadyAsync(part.Name, cancellation);
        }));

    private void Ended(string part) => _ended.AddOrUpdate(part, 1, (_, times) => times + 1);

    private static async Task FreezeAsync(RunningPart node, CancellationToken cancellation)
    {
        var pid = (node.Pid ?? throw new InvalidOperationException($"{node.Name} was down already")).ToString(CultureInfo.InvariantCulture);
        await RunAsync("kill", "-STOP", pid);
        try
        {
            await Task.Delay(FreezeTime, cancellation);
        }
        finally
        {
            await RunAsync("kill", "-CONT", pid);
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{program} ended with {process.ExitCode}"));
    }
}
