using System.Diagnostics;
using System.Globalization;
using Chat.AppHost.Local;

namespace Chat.LoadTests;

/// <summary>The product under load: a topology of its own, on data that is kept from run to run.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private static readonly TimeSpan FreezeTime = TimeSpan.FromSeconds(60);

    private readonly LocalTopology _topology;

    private Stage(LocalTopology topology, string dataFolder)
    {
        _topology = topology;
        SessionFile = Path.Combine(dataFolder, "sessions.json");
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 256, ConnectTimeout = TimeSpan.FromSeconds(5) })
        {
            Timeout = TimeSpan.FromSeconds(15),
        };
    }

    public Uri Origin => _topology.Web;

    public HttpClient Http { get; }

    public string SessionFile { get; }

    public IReadOnlyList<LocalResource> Parts => _topology.Resources;

    private LocalResource FirstNode => All("realtime").First();

    /// <exception cref="TopologyException">It does not start.</exception>
    public static async Task<Stage> SetAsync(LoadOptions options, CancellationToken cancellation)
    {
        Console.WriteLine($"starting the product with {options.Users / 2} pairs of users");
        Directory.CreateDirectory(options.DataFolder);
        var log = TextWriter.Synchronized(new StreamWriter(Path.Combine(options.DataFolder, "load.log")) { AutoFlush = true });
        var topology = await LocalTopology.StartAsync(
            new LocalTopologyOptions
            {
                DataFolder = options.DataFolder,
                DemoPairs = options.Users / 2,
                ApiCount = options.Apis,
                RealtimeCount = options.RealtimeNodes,
                WorkerCount = options.Workers,
                Output = (part, line) => log.WriteLine($"{DateTime.UtcNow:HH:mm:ss.fff} {part}: {line}"),
            },
            cancellation);
        return new Stage(topology, options.DataFolder);
    }

    /// <summary>Hurts parts without warning. What it ends, the topology starts again; of several instances the first is hurt, unless all are.</summary>
    public Task HurtAsync(string fault, CancellationToken cancellation) => fault switch
    {
        "redis-flush" => RunAsync("redis-cli", "--no-auth-warning", "-u", _topology["redis"].Url, "FLUSHALL"),
        "realtime-freeze" => FreezeAsync(FirstNode, cancellation),
        "realtimes" => KillAsync(All("realtime")),
        "workers" => KillAsync(All("worker")),
        _ => KillAsync(All(fault).Take(1)),
    };

    /// <summary>Restarts every service with a warning (SIGTERM), one after the other.</summary>
    public async Task RollAsync(Action<string> announce, CancellationToken cancellation)
    {
        foreach (var name in Parts.Select(part => part.Name).Where(name => name is not ("postgres" or "redis")).ToArray())
        {
            announce($"rolling {name}");
            await _topology.StopAsync(name);
            await _topology.ResumeAsync(name, cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _topology.DisposeAsync();
    }

    /// <summary>The instances of a service: where there may be several, each carries a number behind its name.</summary>
    private IEnumerable<LocalResource> All(string service) => Parts.Where(part => part.Name.Split('-')[0] == service);

    private Task<bool[]> KillAsync(IEnumerable<LocalResource> parts) => Task.WhenAll(parts.Select(part => _topology.KillAsync(part.Name)));

    private static async Task FreezeAsync(LocalResource node, CancellationToken cancellation)
    {
        var pid = node.Pid!.Value.ToString(CultureInfo.InvariantCulture);
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
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{program} ended with {process.ExitCode}."));
    }
}
