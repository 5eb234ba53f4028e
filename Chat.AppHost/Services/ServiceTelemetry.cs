using Microsoft.Extensions.DependencyInjection;

namespace Chat.AppHost;

/// <summary>Where Aspire's settings for telemetry do not suit a product that keeps secrets and stops quickly.</summary>
internal static class ServiceTelemetry
{
    /// <summary>Takes back two settings of development: no redaction of query strings, and retries that can hang at the end.</summary>
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
