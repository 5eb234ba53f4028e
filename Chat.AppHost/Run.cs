using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chat.AppHost;

/// <summary>Prepares what every run needs beside its topology: the data folder, the dashboard, restarts, logs and the report.</summary>
internal static class Run
{
    /// <returns>Aspire's builder and what was asked for.</returns>
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

        // Where Aspire has its dashboard, what waits for a failed migration would wait for somebody to start it again.
        builder.Services.Configure<ResourceNotificationServiceOptions>(
            waits => waits.DefaultWaitBehavior = WaitBehavior.StopOnResourceUnavailable);

        // Without it, the AppHost ends before its parts do.
        builder.Configuration["DcpPublisher:WaitForResourceCleanup"] = "true";
        return (builder, options);
    }

    /// <summary>Runs until it is told to stop, which may be while it starts, or until a service in the background fails.</summary>
    public static async Task ToEndAsync(DistributedApplication app)
    {
        var stopping = app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        List<BackgroundService> background = [];

        // Not earlier: Aspire adds the dashboard to the model first, and its services must not be made before that.
        stopping.Register(() => background = [.. app.Services.GetServices<IHostedService>().OfType<BackgroundService>()]);
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The orchestrator sees the AppHost end, and ends what it has started so far.
        }

        // The host stops when one of these fails, but says nothing of it.
        foreach (var service in background)
        {
            if (service.ExecuteTask is { IsFaulted: true } failure) await failure;
        }
    }

    /// <summary>The terminal shows what a person has to know; everything else is in the dashboard and in <c>./chat logs</c>.</summary>
    private static void ConfigureConsole(this IDistributedApplicationBuilder builder)
    {
        builder.Services.AddLogging(logging => logging
            .AddSimpleConsole(console => console.SingleLine = true)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            // A part that is starting, or that was killed, is unhealthy for a moment; the dashboard shows it.
            .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None)
            .AddFilter((category, level) =>
                level >= (category is not null && category.StartsWith("Chat.", StringComparison.Ordinal)
                    ? LogLevel.Information
                    : LogLevel.Error)));
    }
}
