using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Chat.ServiceDefaults;

/// <summary>
/// Sends the last logs, traces and metrics in parallel after a service has stopped. A receiver that does not answer delays it by a second.
/// </summary>
/// <remarks>OpenTelemetry's own shutdown takes one signal after the other and waits up to five seconds for each.</remarks>
internal sealed class TelemetryShutdown(IServiceProvider services) : IHostedLifecycleService
{
    /// <summary>The timeout of the last export of a signal.</summary>
    internal const int LimitMilliseconds = 1000;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Task.Run(() => services.GetRequiredService<LoggerProvider>().Shutdown(LimitMilliseconds), CancellationToken.None),
        Task.Run(() => services.GetRequiredService<TracerProvider>().Shutdown(LimitMilliseconds), CancellationToken.None),
        Task.Run(() => services.GetRequiredService<MeterProvider>().Shutdown(LimitMilliseconds), CancellationToken.None));

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
