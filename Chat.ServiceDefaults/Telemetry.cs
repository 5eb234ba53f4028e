using Chat.ServiceDefaults.Versions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Chat.ServiceDefaults;

/// <summary>
/// Traces, metrics and logs by OpenTelemetry, sent to the address in <see cref="EndpointSetting"/>. Without an address, nothing is
/// collected.
/// </summary>
public static class Telemetry
{
    /// <summary>The prefix of our own activity sources and meters: <c>Chat.Api</c>, <c>Chat.Worker</c> …</summary>
    public const string Prefix = "Chat.";

    /// <summary>The setting with the address for telemetry, as OpenTelemetry's specification names it.</summary>
    public const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>
    /// Limits an export to a second if the receiver does not answer: one batch holds everything, without retries. OpenTelemetry defines the
    /// names: https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables.
    /// </summary>
    private static readonly Dictionary<string, string?> ExportLimits = new()
    {
        ["OTEL_EXPORTER_OTLP_TIMEOUT"] = "1000",
        ["OTEL_BSP_MAX_EXPORT_BATCH_SIZE"] = "2048",
        ["OTEL_BLRP_MAX_EXPORT_BATCH_SIZE"] = "2048",
        ["OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"] = null,
    };

    /// <summary>Whether there is an address to export telemetry to.</summary>
    public static bool IsTelemetryWanted(this IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration[EndpointSetting]);

    internal static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        if (!builder.Configuration.IsTelemetryWanted()) return;
        builder.Configuration.AddInMemoryCollection(ExportLimits);
        builder.Logging.AddOpenTelemetry(logging => logging.IncludeFormattedMessage = logging.IncludeScopes = true);

        // Otherwise the instrumentation reads the request's headers itself and bypasses the service's own propagator. Nothing uses baggage.
        Sdk.SetDefaultTextMapPropagator(new TraceContextPropagator());
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Environment.ApplicationName).AddEnvironmentVariableDetector())
            .WithTracing(tracing => tracing
                .SetSampler(new ParentBasedSampler(new BeginsWithWork()))
                .AddSource(Prefix + "*")
                .AddAspNetCoreInstrumentation(options => options.Filter = context => !IsRoutine(context.Request.Path))
                .AddHttpClientInstrumentation())
            .WithMetrics(metrics => metrics
                .AddMeter(Prefix + "*", "Microsoft.AspNetCore.Http.Connections")
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation())
            .UseOtlpExporter();
        builder.Services.AddHostedService<TelemetryShutdown>();
    }

    /// <summary>Whether services call this path again and again, and no user's work causes it.</summary>
    private static bool IsRoutine(PathString path) => ServiceDefaults.IsProbe(path) || path == RunningProgram.Path;

    /// <summary>
    /// Starts a trace with a request or with work of our own. A call to a database or to another service without such a cause is polling
    /// and gets no trace.
    /// </summary>
    private sealed class BeginsWithWork : Sampler
    {
        public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
            new(samplingParameters.Kind == System.Diagnostics.ActivityKind.Client
                ? SamplingDecision.Drop
                : SamplingDecision.RecordAndSample);
    }
}
