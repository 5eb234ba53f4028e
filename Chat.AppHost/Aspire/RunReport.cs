using System.Globalization;
using Chat.AppHost.Local;
using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Chat.AppHost;

/// <summary>Keeps the state file that <c>status</c> and <c>down</c> read, and says when the web app can be used.</summary>
internal sealed class RunReport(ResourceNotificationService notifications, DataFolder folder, string web) : BackgroundService
{
    /// <summary>Aspire's name of the property that holds a resource's process id.</summary>
    private const string Pid = "executable.pid";

    private static readonly string[] Shown =
        [Resources.Postgres, Resources.Redis, Resources.Api, Resources.Worker, Resources.Realtime, Resources.Web];

    // By resource id: every replica has its own.
    private readonly SortedDictionary<string, (string Name, RunPart Part)> _parts = new(StringComparer.Ordinal);
    private bool _announced;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var change in notifications.WatchAsync(stoppingToken))
            {
                await HearAsync(change, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The end of the run.
        }
        finally
        {
            RunState.Delete(folder);
        }
    }

    private async Task HearAsync(ResourceEvent change, CancellationToken cancellationToken)
    {
        if (change.Snapshot.State?.Text != KnownResourceStates.Running)
        {
            if (_parts.Remove(change.ResourceId)) Write();
            return;
        }

        var name = change.Resource.Name.Replace("-server", "", StringComparison.Ordinal);
        if (!Shown.Contains(name) || change.Resource is ConnectionStringResource) return;

        var part = new RunPart(name, await UrlAsync(change, cancellationToken), ProcessOf(change), ProcessSignal.Terminate)
        {
            IsContainer = change.Resource is ContainerResource,
        };
        _parts[change.ResourceId] = (name, part);
        Write();
        if (name == Resources.Web && change.Snapshot.HealthStatus == HealthStatus.Healthy && !_announced)
        {
            _announced = true;
            Console.WriteLine($"Chat is ready: {web}");
        }
    }

    private static async Task<string> UrlAsync(ResourceEvent change, CancellationToken cancellationToken) => change.Resource switch
    {
        InstalledServer server => server.Url,
        IResourceWithConnectionString container => await container.GetConnectionProperty("Uri").GetValueAsync(cancellationToken) ?? "",
        _ => change.Snapshot.Urls.FirstOrDefault(url => !url.IsInternal)?.Url ?? "",
    };

    private static ProcessIdentity? ProcessOf(ResourceEvent change) =>
        change.Snapshot.Properties.FirstOrDefault(property => property.Name == Pid)?.Value is { } pid
            ? ProcessIdentity.Of(Convert.ToInt32(pid, CultureInfo.InvariantCulture))
            : null;

    private void Write()
    {
        var parts = Shown.SelectMany(name => Numbered(name, [.. _parts.Values.Where(entry => entry.Name == name).Select(entry => entry.Part)]));
        new RunState(ProcessIdentity.Current, web, [.. parts]).Write(folder);
    }

    private static IEnumerable<RunPart> Numbered(string name, RunPart[] parts) =>
        name == Resources.Realtime || parts.Length > 1 ? parts.Select((part, i) => part with { Name = $"{name}-{i + 1}" }) : parts;
}

internal static class RunReportRegistration
{
    /// <summary>A run, not a publishing, reports to its data folder.</summary>
    public static void ReportTo(this IDistributedApplicationBuilder builder, DataFolder folder, int port)
    {
        if (builder.ExecutionContext.IsPublishMode) return;
        builder.Services.AddHostedService(services =>
            new RunReport(services.GetRequiredService<ResourceNotificationService>(), folder, $"http://localhost:{port}"));
    }
}
