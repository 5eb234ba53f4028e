using Microsoft.Extensions.Configuration;

namespace Chat.ServiceDefaults;

/// <summary>The names under which traces and metrics are collected. Both ways to run collect the same ones.</summary>
public static class Telemetry
{
    /// <summary>Activity sources and meters of our own start with this: <c>Chat.Api</c>, <c>Chat.Worker</c> …</summary>
    public const string Prefix = "Chat.";

    /// <summary>Where to send telemetry, as OpenTelemetry's specification names the setting. Without it nothing is sent.</summary>
    public const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    internal static readonly string[] Sources = [Prefix + "*", "Npgsql"];

    internal static readonly string[] Meters =
        [Prefix + "*", "Npgsql", "Microsoft.AspNetCore.Http.Connections", "Microsoft.AspNetCore.RateLimiting"];

    internal static bool IsTelemetryWanted(this IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration[EndpointSetting]);
}
