using System.Runtime.InteropServices;

namespace Chat.AppHost.Local;

/// <summary>The four services as programs: where the build has put them, and the environment that wires them together.</summary>
internal sealed class Services(LocalTopologyOptions options, PostgresServer postgres, RedisServer redis)
{
    private readonly string[] _apis = [.. Enumerable.Range(0, options.ApiCount).Select(_ => OwnAddress())];
    private readonly string[] _workers = [.. Enumerable.Range(0, options.WorkerCount).Select(_ => OwnAddress())];
    private readonly string[] _realtime = [.. Enumerable.Range(0, options.RealtimeCount).Select(_ => OwnAddress())];

    /// <summary>The public origin; browsers know it by name, so that cookies and origins are what a user sees.</summary>
    public string WebUrl { get; } = $"http://localhost:{(options.WebPort == 0 ? FreePorts.Take() : options.WebPort)}";

    /// <summary>Brings the database up to date and makes the demo accounts; runs to its end before the API starts.</summary>
    public Launch Migrate() => Service("Chat.Api", "migrate", null, Database, [new("Demo__Pairs", $"{options.DemoPairs}"), new("Demo__Students", $"{options.DemoStudents}")]) with
    {
        Arguments = ["migrate"],
    };

    /// <summary>What keeps running, and where.</summary>
    public IEnumerable<(Launch Launch, string Url)> All() =>
    [
        .. _apis.Select((address, i) => (Service("Chat.Api", Numbered("api", _apis, i), address, Database, Redis, Origins), address)),
        .. _workers.Select((address, i) => (Service("Chat.Worker", Numbered("worker", _workers, i), address, Redis), address)),
        .. _realtime.Select((address, i) => (Service("Chat.Realtime", $"realtime-{i + 1}", address, Redis, ApiAddresses, Origins), address)),
        (Service("Chat.Web", "web", WebUrl, ApiAddresses, RealtimeAddresses), WebUrl),
    ];

    private KeyValuePair<string, string>[] Database => [new("ConnectionStrings__chatdb", postgres.ConnectionString)];

    private KeyValuePair<string, string>[] Redis => [new("ConnectionStrings__redis", redis.ConnectionString)];

    private KeyValuePair<string, string>[] ApiAddresses => Addresses("api", _apis);

    private KeyValuePair<string, string>[] RealtimeAddresses => Addresses("realtime", _realtime);

    // Someone who types the number instead of the name is at the same place.
    private KeyValuePair<string, string>[] Origins =>
    [
        new("PublicOrigins__0", WebUrl),
        new("PublicOrigins__1", WebUrl.Replace("localhost", "127.0.0.1", StringComparison.Ordinal)),
    ];

    private static KeyValuePair<string, string>[] Addresses(string service, string[] addresses) =>
        [.. addresses.Select((address, i) => KeyValuePair.Create($"services__{service}__http__{i}", address))];

    // The only one needs no number.
    private static string Numbered(string service, string[] addresses, int i) => addresses.Length == 1 ? service : $"{service}-{i + 1}";

    private Launch Service(string project, string name, string? address, params KeyValuePair<string, string>[][] wiring)
    {
        var folder = Path.Combine(Built.RepositoryRoot, project);
        var program = Path.Combine(folder, Built.ServiceOutput, project);
        if (!File.Exists(program))
        {
            throw new TopologyException($"{program} is missing. Build the solution first.");
        }

        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["DOTNET_ROOT"] = DotnetRoot,
            ["OTEL_SERVICE_NAME"] = name.Split('-')[0],
            ["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={name}",

            // One event is one line, so that every line can carry the name of the service.
            ["Logging__Console__FormatterName"] = "simple",
            ["Logging__Console__FormatterOptions__SingleLine"] = "true",
        };
        if (address is not null)
        {
            environment["ASPNETCORE_URLS"] = address;
        }

        foreach (var (key, value) in wiring.SelectMany(pairs => pairs).Concat(options.Environment))
        {
            environment[key] = value;
        }

        return new(name, program, [], folder) { Environment = environment };
    }

    // The services run on the very runtime that runs us, wherever it is installed.
    private static string DotnetRoot { get; } =
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

    private static string OwnAddress() => $"http://127.0.0.1:{FreePorts.Take()}";
}
