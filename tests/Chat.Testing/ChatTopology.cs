using System.Collections.Concurrent;
using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Chat.AppHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Chat.Testing;

/// <summary>The AppHost with all its parts as real processes, at addresses and with data of its own. Disposing stops everything.</summary>
public sealed class ChatTopology : IAsyncDisposable
{
    /// <summary>The iterations of password hashing, few because tests sign in thousands of times and hashing is slow by design.</summary>
    private const string Iterations = "1000";

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly TopologyOptions _options;
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> _environments = new();
    private readonly CancellationTokenSource _disposed = new();
    private DistributedApplication _app = null!;

    private ChatTopology(TopologyOptions options)
    {
        _options = options;
        DataFolder = options.DataFolder ?? Path.Combine(Path.GetTempPath(), $"chat-tests-{Guid.NewGuid():N}");
    }

    /// <summary>The folder of the data.</summary>
    public string DataFolder { get; }

    /// <summary>The present state of the parts, in the order of their start.</summary>
    public IReadOnlyList<RunningPart> Parts => _app.Services.GetRequiredService<RunningParts>().All;

    /// <summary>The address of the web app, the only one that a browser needs.</summary>
    public Uri Web { get; private set; } = null!;

    /// <summary>Npgsql's connection string for the database, with the role that owns it.</summary>
    public string DatabaseConnectionString { get; private set; } = "";

    /// <summary>Npgsql's connection string for the database, with the role of the API.</summary>
    public string ApiDatabaseConnectionString { get; private set; } = "";

    /// <summary>The address of the mail server's page, in a run that has one.</summary>
    public Uri Mail => _app.GetEndpoint("mail", "http");

    /// <summary>The address of the identity provider, in a run that has one.</summary>
    public Uri SchoolAccount => new(this["school-account"].Url);

    /// <summary>StackExchange.Redis' connection string.</summary>
    public string RedisConnectionString { get; private set; } = "";

    /// <summary>The present state of the part with this name.</summary>
    public RunningPart this[string name] => Parts.Single(part => part.Name == name);

    /// <summary>Starts everything and returns when every part is ready.</summary>
    /// <exception cref="TopologyException">A program or a port is missing, in use or broken; nothing is left running.</exception>
    public static async Task<ChatTopology> StartAsync(TopologyOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var topology = new ChatTopology(options);
        try
        {
            await topology.StartAsync(cancellation);
            return topology;
        }
        catch
        {
            await topology.DisposeAsync();
            throw;
        }
    }

    /// <summary>Deletes the data of a stopped topology. Other files in the folder stay.</summary>
    /// <exception cref="TopologyException">The topology is running.</exception>
    public static async Task DeleteDataAsync(string dataFolder)
    {
        var folder = new DataFolder(dataFolder);
        if (!Directory.Exists(folder.Path)) return;
        using var claim = await folder.ClaimAsync();
        folder.Delete();
    }

    /// <summary>Sends SIGKILL and waits until the process is gone. The AppHost restarts the part.</summary>
    /// <returns>False when the part was already down.</returns>
    public async Task<bool> KillAsync(string name)
    {
        if (this[name].Pid is not { } pid) return false;
        ProcessSignal.Kill.SendTo(pid);
        await WaitAsync(name, () => Task.FromResult(this[name].Pid != pid), "still there", _disposed.Token);
        return true;
    }

    /// <summary>Stops a part until it is resumed.</summary>
    public async Task StopAsync(string name)
    {
        await CommandAsync(Find(name).Name, KnownResourceCommands.StopCommand);
        await WaitAsync(name, () => Task.FromResult(this[name].Pid is null), "still there", _disposed.Token);
    }

    /// <summary>Restarts a part by the dashboard's command.</summary>
    public Task RestartAsync(string name) => CommandAsync(Find(name).Name, KnownResourceCommands.RestartCommand);

    /// <summary>Starts a stopped part at the same address, and waits until it is ready.</summary>
    public Task ResumeAsync(string name, CancellationToken cancellation = default) =>
        ResumeAsync(name, new Dictionary<string, string>(), cancellation);

    /// <summary>Starts a stopped part with further environment variables, which last until it is stopped again.</summary>
    public async Task ResumeAsync(string name, IReadOnlyDictionary<string, string> environment, CancellationToken cancellation = default)
    {
        if (Find(name).TryGetLastAnnotation<RestartAnnotation>(out var restart) && restart.IsStopAsked)
        {
            _environments[name] = environment;
            await CommandAsync(Find(name).Name, KnownResourceCommands.StartCommand);
        }

        await WaitUntilReadyAsync(name, cancellation);
    }

    /// <summary>Waits until a part reports that it is healthy.</summary>
    /// <exception cref="TopologyException">The part was not ready within the limit.</exception>
    public Task WaitUntilReadyAsync(string name, CancellationToken cancellation = default)
    {
        // Run the health checks again, because Aspire's results may be seconds old.
        var checks = Find(name).Annotations.OfType<HealthCheckAnnotation>().Select(annotation => annotation.Key).ToHashSet();
        var health = _app.Services.GetRequiredService<HealthCheckService>();
        return WaitAsync(name, IsReadyAsync, "not ready", cancellation);

        async Task<bool> IsReadyAsync() =>
            this[name].Pid is not null
            && (await health.CheckHealthAsync(check => checks.Contains(check.Name), cancellation)).Status == HealthStatus.Healthy;
    }

    /// <summary>Runs a command of the dashboard, and returns its output, if any.</summary>
    /// <exception cref="TopologyException">The command failed; the message has the reason.</exception>
    public async Task<string?> CommandAsync(string resource, string command)
    {
        var result = await _app.Services.GetRequiredService<ResourceCommandService>()
            .ExecuteCommandAsync(resource, command, _disposed.Token);
        return result.Success ? result.Data?.Value : throw new TopologyException($"{resource} could not {command}: {result.Message}");
    }

    /// <summary>Stops every part, and deletes the data unless the options name their folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync();
        if (_app is not null) await _app.DisposeAsync();
        _disposed.Dispose();
        if (_options.DataFolder is null) await DeleteDataAsync(DataFolder);
    }

    private async Task StartAsync(CancellationToken cancellation)
    {
        var arguments = _options.ArgumentsFor(DataFolder);
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.Chat_AppHost>(arguments, cancellation);
        foreach (var service in builder.Resources.OfType<ProjectResource>())
            builder.CreateResourceBuilder(service).WithEnvironment(context => Add(context.EnvironmentVariables, service.Name));

        // Without the AppHost's own log, which would stand between the results of tests.
        builder.Services.AddLogging(logging => logging.ClearProviders());
        _app = await builder.BuildAsync(cancellation);
        _ = _app.Services.GetRequiredService<PartLogs>().WatchAsync(_options.Output, _disposed.Token);
        await _app.StartAsync(cancellation);
        var parts = _app.Services.GetRequiredService<DistributedApplicationModel>().Resources
            .Where(RunningParts.IsPart)
            .Select(RunningParts.NameOf);
        await WaitAsync(
            "the product",
            () => Task.FromResult(parts.All(name => Parts.Any(part => part.Name == name))),
            "not started",
            cancellation);
        await Task.WhenAll(parts.Select(name => WaitUntilReadyAsync(name, cancellation)));
        Web = new Uri(this["web"].Url);
        DatabaseConnectionString = (await _app.GetConnectionStringAsync("chatdb-owner", cancellation))!;
        ApiDatabaseConnectionString = (await _app.GetConnectionStringAsync("chatdb", cancellation))!;
        RedisConnectionString = (await _app.GetConnectionStringAsync("redis", cancellation))!;
    }

    private void Add(Dictionary<string, object> variables, string name)
    {
        variables["Passwords__IterationCount"] = Iterations;
        foreach (var (key, value) in _options.Environment) variables[key] = value;
        foreach (var (key, value) in _environments.GetValueOrDefault(name) ?? new Dictionary<string, string>()) variables[key] = value;
    }

    private async Task WaitAsync(string name, Func<Task<bool>> isSo, string otherwise, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.StartLimit);
        try
        {
            while (!await isSo()) await Task.Delay(Interval, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TopologyException(
                string.Create(CultureInfo.InvariantCulture, $"{name} was {otherwise} after {_options.StartLimit.TotalSeconds:0} s."));
        }
    }

    private IResource Find(string name) => _app.Services.GetRequiredService<DistributedApplicationModel>().Resources
        .Single(resource => RunningParts.IsPart(resource) && RunningParts.NameOf(resource) == name);
}
