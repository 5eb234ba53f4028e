using Microsoft.Extensions.Configuration;

namespace Chat.AppHost;

/// <summary>Aspire's dashboard, at the addresses that a launch profile would give it.</summary>
internal static class Dashboard
{
    /// <summary>Its name among the resources. Aspire makes it so, and has no public constant.</summary>
    private const string Name = "aspire-dashboard";

    private const string Urls = "ASPNETCORE_URLS";
    private const int Port = 15_000;

    /// <summary>HTTP is enough on the loopback interface. A port that is taken is exchanged for a free one.</summary>
    public static void Configure(IConfiguration configuration)
    {
        configuration["ASPIRE_ALLOW_UNSECURED_TRANSPORT"] = "true";
        configuration[Urls] ??= $"http://localhost:{(FreePorts.IsFree(Port) ? Port : FreePorts.Take())}";
        configuration["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] ??= $"http://localhost:{FreePorts.Take()}";
        configuration["ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL"] ??= $"http://localhost:{FreePorts.Take()}";
    }

    /// <summary>Whether a resource is the dashboard.</summary>
    public static bool Is(IResource resource) => resource.Name == Name;

    /// <summary>Whether this run has one.</summary>
    public static bool IsIn(DistributedApplicationModel model) => model.Resources.Any(Is);

    /// <summary>Where to sign in to it, with the token of this run; null when there is none.</summary>
    public static string? SignIn(IConfiguration configuration) =>
        configuration[Urls]?.Split(';')[0] is { } address && configuration["AppHost:BrowserToken"] is { } token
            ? $"{address}/login?t={token}"
            : null;
}
