using Chat.AppHost;
using Chat.LoadTests.Faults;
using Chat.Testing;

namespace Chat.LoadTests;

/// <summary>The product under load: a topology of its own, with data that last from run to run.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly ChatTopology _topology;
    private readonly TextWriter _log;

    private Stage(ChatTopology topology, TextWriter log, string dataFolder)
    {
        (_topology, _log) = (topology, log);
        Faults = new FaultInjector(topology);
        SessionFile = Path.Combine(dataFolder, "sessions.json");
        Http = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false,
            MaxConnectionsPerServer = 256,
            ConnectTimeout = TimeSpan.FromSeconds(5),
        })
        {
            Timeout = TimeSpan.FromSeconds(15),
        };
    }

    public Uri Origin => _topology.Web;

    public HttpClient Http { get; }

    public string SessionFile { get; }

    /// <summary>Npgsql's connection string, with the role that owns the tables.</summary>
    public string DatabaseConnectionString => _topology.DatabaseConnectionString;

    public IReadOnlyList<RunningPart> Parts => _topology.Parts;

    /// <summary>Injects faults into the topology.</summary>
    public FaultInjector Faults { get; }

    /// <exception cref="TopologyException">The topology does not start.</exception>
    public static async Task<Stage> SetAsync(LoadOptions options, CancellationToken cancellation)
    {
        Console.WriteLine($"starting the product with {options.Users / 2} pairs of users");
        Directory.CreateDirectory(options.DataFolder);
        var log = TextWriter.Synchronized(new StreamWriter(Path.Combine(options.DataFolder, "load.log")) { AutoFlush = true });
        var topology = await ChatTopology.StartAsync(
            new TopologyOptions
            {
                DataFolder = options.DataFolder,
                DemoPairs = options.Users / 2,
                DemoStudents = options.Growth.Count > 0 ? LoadOptions.StudentsOfOneCoach : 0,
                Apis = options.Apis,
                RealtimeNodes = options.RealtimeNodes,
                Workers = options.Workers,

                // The limits are raised, because few users do the work of many and the limits would be measured instead of the product.
                Environment = new Dictionary<string, string> { ["Limits__Factor"] = "1000" },
                Output = (part, line) => log.WriteLine($"{DateTime.UtcNow:HH:mm:ss.fff} {part}: {line}"),
            },
            cancellation);
        return new Stage(topology, log, options.DataFolder);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _topology.DisposeAsync();
        await _log.DisposeAsync();
    }
}
