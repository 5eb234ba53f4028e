using Microsoft.Extensions.Configuration;

namespace Chat.AppHost;

/// <summary>Aspire's dashboard, at the addresses of a launch profile.</summary>
internal static class Dashboard
{
    /// <summary>The name of the dashboard's resource, for which Aspire has no public constant.</summary>
    private const string Name = "aspire-dashboard";

    private const string Urls = "ASPNETCORE_URLS";
    private const int Port = 15_000;

    /// <summary>
    /// Configures the dashboard: HTTP, because it is on the loopback interface, and a free port if the usual one is taken.
    /// </summary>
    public static void Configure(IConfiguration configuration)
    {
        configuration["ASPIRE_ALLOW_UNSECURED_TRANSPORT"] = "true";
        configuration[Urls] ??= $"http://localhost:{(FreePorts.IsFree(Port) ? Port : FreePorts.Take())}";
        configuration["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] ??= $"http://localhost:{FreePorts.Take()}";
        configuration["ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL"] ??= $"http://localhost:{FreePorts.Take()}";
    }

    /// <summary>Whether a resource is the dashboard.</summary>
    public static bool Is(IResource resource) => resource.Name == Name;

    /// <summary>Whether this run has a dashboard.</summary>
    public static bool IsIn(DistributedApplicationModel model) => model.Resources.Any(Is);

    /// <summary>The address to sign in to the dashboard, with the token of this run; null when there is none.</summary>
    public static string? SignIn(IConfiguration configuration) =>
        configuration[Urls]?.Split(';')[0] is { } address && configuration["AppHost:BrowserToken"] is { } token
            ? $"{address}/login?t={token}"
            : null;
}
