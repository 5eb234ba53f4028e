using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Chat.ServiceDefaults.Local;

/// <summary>Owns the OpenTelemetry providers, as <c>OpenTelemetry.Extensions.Hosting</c> does where the feed has it.</summary>
internal sealed class TelemetryProviders(IHostEnvironment environment) : IHostedService, IDisposable
{
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <summary>Who reports: <c>OTEL_SERVICE_NAME</c> and <c>OTEL_RESOURCE_ATTRIBUTES</c> win over the program's name.</summary>
    public static ResourceBuilder Describe(IHostEnvironment environment) =>
        ResourceBuilder.CreateDefault().AddService(environment.ApplicationName).AddEnvironmentVariableDetector();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Describe(environment))
            .AddSource([.. Telemetry.Sources, "Microsoft.AspNetCore", "System.Net.Http"])
            .AddOtlpExporter()
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Describe(environment))
            .AddMeter([.. Telemetry.Meters, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"])
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>Sends what is still held.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _traces?.ForceFlush(1000);
        _metrics?.ForceFlush(1000);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}
