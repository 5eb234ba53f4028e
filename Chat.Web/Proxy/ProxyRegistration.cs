using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.LoadBalancing;

namespace Chat.Web.Proxy;

/// <summary>
/// Forwards <c>/api</c> to the API and <c>/hubs</c> to the Realtime nodes, and tells them the browser's address in <c>X-Forwarded-*</c>.
/// Behind an ingress that ends TLS, <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED</c> makes this proxy trust the ingress.
/// </summary>
internal static class ProxyRegistration
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(2);

    public static void AddProxy(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        // A browser sends the cookies of every program on the host; Kestrel's own limit is 32 KB.
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestHeadersTotalSize = 128 * 1024);
        OwnTraces.AddOwnTraces(builder.Services);
        builder.Services.AddSingleton<IPassiveHealthCheckPolicy, FirstFailurePolicy>();
        builder.Services.AddReverseProxy()
            .LoadFromMemory(
                [
                    Route(Resources.Api, "/api/{**rest}"),
                    Route(Resources.Api, "/api/admin/import/{**rest}", RequestBodies.ImportLimit),
                    Route(Resources.Realtime, "/hubs/{**rest}"),
                ],
                [
                    Cluster(Resources.Api, configuration.GetServiceAddresses(Resources.Api), LoadBalancingPolicies.PowerOfTwoChoices),
                    // Sockets live long, so a node that just came back must get the next ones.
                    Cluster(Resources.Realtime, configuration.GetServiceAddresses(Resources.Realtime), LoadBalancingPolicies.LeastRequests),
                ])
            .AddTransforms(OwnCookies.UseOwnCookies)
            .AddTransforms(OwnTraces.UseOwnTraces)
            .ConfigureHttpClient((_, handler) => handler.ConnectTimeout = ConnectLimit);
    }

    public static void MapProxy(this WebApplication app) =>
        app.MapReverseProxy(proxy => proxy
            .UseHeaderLimit().UseBodyLimit().UseUnavailableProblem().CloseSocketsOnShutdown().UseRetryOnAnotherInstance()
            .UseLoadBalancing().UsePassiveHealthChecks());

    private static RouteConfig Route(string service, string path, int bodyLimit = RequestBodies.Limit) =>
        new() { RouteId = $"{service} {path}", ClusterId = service, Match = new() { Path = path }, MaxRequestBodySize = bodyLimit };

    private static ClusterConfig Cluster(string service, IReadOnlyList<Uri> addresses, string balancing) => new()
    {
        ClusterId = service,
        Destinations = addresses.Index().ToDictionary(
            address => $"{service}-{address.Index + 1}",
            address => new DestinationConfig { Address = address.Item.AbsoluteUri }),
        LoadBalancingPolicy = balancing,
        HttpRequest = new ForwarderRequestConfig { ActivityTimeout = TimeSpan.FromSeconds(60) },
        HealthCheck = addresses.Count == 1 ? null : new HealthCheckConfig
        {
            AvailableDestinationsPolicy = HealthCheckConstants.AvailableDestinations.HealthyOrPanic,
            Active = new ActiveHealthCheckConfig
            {
                Enabled = true,
                Path = "/alive",
                Policy = HealthCheckConstants.ActivePolicy.ConsecutiveFailures,
                Interval = TimeSpan.FromSeconds(1),
                Timeout = TimeSpan.FromSeconds(1),
            },
            Passive = new PassiveHealthCheckConfig
            {
                Enabled = true,
                Policy = FirstFailurePolicy.PolicyName,
            },
        },
        Metadata = new Dictionary<string, string> { [ConsecutiveFailuresHealthPolicyOptions.ThresholdMetadataName] = "1" },
    };
}
