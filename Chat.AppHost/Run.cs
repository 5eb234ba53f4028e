using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chat.AppHost;

/// <summary>Prepares the common parts of every run: the data folder, the dashboard, restarts, logs and the report.</summary>
internal static class Run
{
    /// <returns>Aspire's builder and the options of the command line.</returns>
    /// <exception cref="TopologyException">The port or the data folder is in use.</exception>
    public static async Task<(IDistributedApplicationBuilder Builder, CommandLine Options)> PrepareAsync(string[] arguments)
    {
        var options = CommandLine.Parse(arguments);
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            Args = [.. options.Rest],
            AllowUnsecuredTransport = true,
            DisableDashboard = !options.Dashboard,
        });
        if (builder.ExecutionContext.IsPublishMode) return (builder, options);

        var folder = new DataFolder(options);
        var claim = await folder.ClaimAsync();
        builder.Services.AddSingleton(folder).AddSingleton(_ => claim).AddSingleton<RunningParts>().AddSingleton<PartLogs>();
        builder.Services.AddHostedService<Restarts>().AddHostedService<LogFiles>().AddHostedService<RunReport>();
        FreePorts.Demand(options.Port);
        if (options.Dashboard) Dashboard.Configure(builder.Configuration);
        builder.ConfigureConsole();

        // By default, with a dashboard, Aspire keeps resources waiting for a failed migration until somebody starts it again.
        builder.Services.Configure<ResourceNotificationServiceOptions>(
            waits => waits.DefaultWaitBehavior = WaitBehavior.StopOnResourceUnavailable);

        // Without this setting, the AppHost ends before its parts do.
        builder.Configuration["DcpPublisher:WaitForResourceCleanup"] = "true";
        return (builder, options);
    }

    /// <summary>Runs until the AppHost is stopped, even during its start, or until a background service fails.</summary>
    public static async Task ToEndAsync(DistributedApplication app)
    {
        var stopping = app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        List<BackgroundService> background = [];

        // Get the services only now: Aspire must add the dashboard to the model before its services are made.
        stopping.Register(() => background = [.. app.Services.GetServices<IHostedService>().OfType<BackgroundService>()]);
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The orchestrator sees that the AppHost ends, and stops all parts that it has started.
        }

        // The host stops when a background service fails, without logging the failure.
        foreach (var service in background)
        {
            if (service.ExecuteTask is { IsFaulted: true } failure) await failure;
        }
    }

    /// <summary>Shows only important lines in the terminal; everything else is in the dashboard and in <c>./chat logs</c>.</summary>
    private static void ConfigureConsole(this IDistributedApplicationBuilder builder)
    {
        builder.Services.AddLogging(logging => logging
            .AddSimpleConsole(console => console.SingleLine = true)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            // A part that is starting, or was killed, is unhealthy for a moment, and the dashboard shows that.
            .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None)
            .AddFilter((category, level) =>
                level >= (category is not null && category.StartsWith("Chat.", StringComparison.Ordinal)
                    ? LogLevel.Information
                    : LogLevel.Error)));
    }
}
