namespace Chat.AppHost.Local;

/// <summary>
/// The whole of Chat as child processes of this one: PostgreSQL, Redis, API, Worker, Realtime nodes and the web app.
/// A part that dies is started again at the same address. Disposing it stops everything, the last started first.
/// </summary>
public sealed partial class LocalTopology : IAsyncDisposable
{
    private const string Api = "api";
    private const string Realtime = "realtime";
    private const string Worker = "worker";

    private static readonly string[] StopOrder = ["web", Realtime, Worker, Api, "redis", "postgres"];

    private readonly LocalTopologyOptions _options;
    private readonly DataFolder _folder;
    private readonly IDisposable _claim;
    private readonly List<Part> _parts = [];
    private readonly Lock _writing = new();

    private LocalTopology(LocalTopologyOptions options, DataFolder folder, IDisposable claim) =>
        (_options, _folder, _claim) = (options, folder, claim);

    /// <summary>The parts in the order of their start, as they are now.</summary>
    public IReadOnlyList<LocalResource> Resources
    {
        get
        {
            lock (_writing)
            {
                return [.. _parts.Select(part => part.Resource)];
            }
        }
    }

    /// <summary>The address of the web app, the only one that a browser needs.</summary>
    public Uri Web { get; private set; } = new("about:blank");

    /// <summary>Npgsql's connection string for the database.</summary>
    public string DatabaseConnectionString { get; private set; } = "";

    /// <summary>StackExchange.Redis' connection string.</summary>
    public string RedisConnectionString { get; private set; } = "";

    /// <summary>Starts everything and returns when every part is ready.</summary>
    /// <exception cref="TopologyException">Something is missing, in use or broken; nothing is left running.</exception>
    public static async Task<LocalTopology> StartAsync(LocalTopologyOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var folder = new DataFolder(options.DataFolder);
        var topology = new LocalTopology(options, folder, await folder.ClaimAsync());
        try
        {
            await topology.StartPartsAsync(cancellationToken);
            return topology;
        }
        catch
        {
            await topology.DisposeAsync();
            throw;
        }
    }

    /// <summary>Deletes the data of a topology that is stopped. Files of others in the folder stay.</summary>
    /// <exception cref="TopologyException">It is running.</exception>
    public static async Task DeleteDataAsync(string dataFolder)
    {
        var folder = new DataFolder(dataFolder);
        if (Directory.Exists(folder.Path))
        {
            using var claim = await folder.ClaimAsync();
            folder.Delete();
        }
    }

    /// <summary>The part with this name, as it is now.</summary>
    public LocalResource this[string name] => Resources.Single(resource => resource.Name == name);

    /// <summary>Sends SIGKILL and waits until the process is gone. It will be started again.</summary>
    /// <returns>False when it was down already.</returns>
    public Task<bool> KillAsync(string name) => Find(name).KillAsync();

    /// <summary>Stops a part, which stays stopped until it is resumed.</summary>
    public Task StopAsync(string name) => Find(name).StopAsync();

    /// <summary>Starts a part that was stopped, at the same address, and waits until it is ready.</summary>
    public Task ResumeAsync(string name, CancellationToken cancellationToken = default) =>
        ResumeAsync(name, new Dictionary<string, string>(), cancellationToken);

    /// <summary>The same with these environment variables over its own, until it is stopped again.</summary>
    public Task ResumeAsync(string name, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken = default)
    {
        Find(name).Start(environment);
        return WaitUntilReadyAsync(name, cancellationToken);
    }

    /// <summary>Waits until a part answers that it is healthy; at once if it is.</summary>
    /// <exception cref="TopologyException">It did not become ready within the limit.</exception>
    public async Task WaitUntilReadyAsync(string name, CancellationToken cancellationToken = default)
    {
        var part = Find(name);
        try
        {
            await part.WaitUntilReadyAsync(_options.StartLimit, cancellationToken);
        }
        catch (TimeoutException e)
        {
            throw new TopologyException($"{name} was not ready after {_options.StartLimit.TotalSeconds:0} s. {part.Describe()}", e);
        }
    }

    /// <summary>Stops every part, in the order web, realtime, worker, api, redis, postgres.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var layer in StopOrder)
        {
            await Task.WhenAll(_parts.Where(part => IsOf(part, layer)).Select(part => part.StopAsync()));
        }

        RunState.Delete(_folder);
        _claim.Dispose();
    }

    // Where there may be several of a kind, each carries a number behind its name.
    private static bool IsOf(Part part, string kind) => part.Name.StartsWith(kind, StringComparison.Ordinal);

    private Part Find(string name) => _parts.Single(part => part.Name == name);

    private void WriteState()
    {
        lock (_writing)
        {
            try
            {
                new RunState(ProcessIdentity.Current, Web.OriginalString, [.. _parts.Select(part => part.State)]).Write(_folder);
            }
            catch (IOException e)
            {
                _options.Output("host", $"{_folder.RunState} can't be written: {e.Message}");
            }
        }
    }
}
