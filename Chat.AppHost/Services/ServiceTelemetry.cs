using Microsoft.Extensions.DependencyInjection;

namespace Chat.AppHost;

/// <summary>Corrects Aspire's telemetry settings for a product that keeps secrets and stops quickly.</summary>
internal static class ServiceTelemetry
{
    /// <summary>Reverts two development settings: unredacted query strings, and retries that can delay the shutdown.</summary>
    public static IResourceBuilder<ProjectResource> WithOwnTelemetry(this IResourceBuilder<ProjectResource> service)
    {
        return service.WithEnvironment(context =>
        {
            context.EnvironmentVariables["OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION"] = "false";
            context.EnvironmentVariables["OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION"] = "false";
            context.EnvironmentVariables.Remove("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY");
            var model = context.ExecutionContext.Services.GetRequiredService<DistributedApplicationModel>();
            if (!Dashboard.IsIn(model)) context.EnvironmentVariables.Remove("OTEL_EXPORTER_OTLP_ENDPOINT");
        });
    }
}
