using System.Globalization;
using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Chat.AppHost;

/// <summary>
/// Keeps the state file for <c>status</c> and <c>down</c>, reports that the product is ready, and ends a run whose migration fails.
/// </summary>
internal sealed class RunReport(
    ResourceNotificationService notifications, ResourceLoggerService logs, RunningParts parts, DataFolder folder, DataClaim claim,
    DistributedApplicationModel model, IConfiguration configuration, IHostApplicationLifetime lifetime)
    : BackgroundService
{
    /// <summary>Aspire's name for the property with a resource's process id.</summary>
    private const string Pid = "executable.pid";

    private readonly HashSet<string> _containers =
        [.. model.Resources.Where(resource => resource.IsContainer()).Select(RunningParts.NameOf)];

    private readonly HashSet<string> _unready =
        [.. model.Resources.Where(resource => RunningParts.IsPart(resource) || Dashboard.Is(resource)).Select(resource => resource.Name)];

    public override void Dispose()
    {
        base.Dispose();
        claim.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var change in notifications.WatchAsync(stoppingToken)) await HearAsync(change, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The run ends.
        }
        finally
        {
            RunState.Delete(folder);
        }
    }

    private async Task HearAsync(ResourceEvent change, CancellationToken cancellation)
    {
        if (change.Resource.Name == Resources.Migrate) await EndUnlessMigratedAsync(change, cancellation);
        var isRunning = change.Snapshot.State?.Text == KnownResourceStates.Running;
        if (RunningParts.IsPart(change.Resource))
        {
            var pid = isRunning ? PidOf(change) : null;
            if (parts.Note(RunningParts.NameOf(change.Resource), pid, await UrlAsync(change, cancellation))) Write();
        }

        if (!isRunning || change.Snapshot.HealthStatus != HealthStatus.Healthy) return;
        if (_unready.Remove(change.Resource.Name) && _unready.Count == 0) Announce();
    }

    private void Announce()
    {
        Console.WriteLine($"Chat is ready: {WebAddress}");
        if (Dashboard.IsIn(model) && Dashboard.SignIn(configuration) is { } address) Console.WriteLine($"Dashboard: {address}");
    }

    private string WebAddress => parts.All.FirstOrDefault(part => part.Name == Resources.Web)?.Url ?? "";

    /// <summary>Ends the run when the migration failed: without tables the product can't be used, and only the user can help.</summary>
    private async Task EndUnlessMigratedAsync(ResourceEvent change, CancellationToken cancellation)
    {
        if (!KnownResourceStates.TerminalStates.Contains(change.Snapshot.State?.Text ?? "") || change.Snapshot.ExitCode is 0 or null)
            return;
        var lines = new List<string>();
        await foreach (var batch in logs.GetAllAsync(change.ResourceId).WithCancellation(cancellation))
            lines.AddRange(batch.Select(line => line.Content));
        await Console.Error.WriteLineAsync(
            $"The database could not be migrated. The last lines of its log: {string.Join(" | ", lines.TakeLast(5))}");
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }

    private static async Task<string> UrlAsync(ResourceEvent change, CancellationToken cancellation) => change.Resource switch
    {
        InstalledServer server => server.Url,
        IResourceWithConnectionString container when change.Snapshot.State?.Text == KnownResourceStates.Running =>
            await container.GetConnectionProperty("Uri").GetValueAsync(cancellation) ?? "",
        _ => change.Resource.TryGetEndpoints(out var endpoints) && endpoints.FirstOrDefault()?.AllocatedEndpoint is { } address
            ? address.UriString
            : "",
    };

    private static int? PidOf(ResourceEvent change)
    {
        var property = change.Snapshot.Properties.FirstOrDefault(property => property.Name == Pid)?.Value;
        int? pid = property is null ? null : Convert.ToInt32(property, CultureInfo.InvariantCulture);
        return change.Resource is InstalledServer server ? server.PidBehind(pid) : pid;
    }

    private void Write() => new RunState(
        ProcessIdentity.Current,
        WebAddress,
        [
            .. parts.All.Select(part =>
                new RunPart(part.Name, part.Url, part.Pid is { } pid ? ProcessIdentity.Of(pid) : null)
                {
                    Starts = part.Starts,
                    IsContainer = _containers.Contains(part.Name),
                }),
        ])
        .Write(folder);
}
