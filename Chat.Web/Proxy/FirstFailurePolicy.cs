using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace Chat.Web.Proxy;

/// <summary>
/// Takes an instance out of rotation as soon as one request could not reach it: a browser that lost its socket, or repeats its call, comes back at once,
/// and must not be sent to the one that just died. An active check, or the reactivation period, brings it back.
/// </summary>
internal sealed class FirstFailurePolicy(IDestinationHealthUpdater health) : IPassiveHealthCheckPolicy
{
    public const string PolicyName = "FirstFailure";

    private static readonly TimeSpan DefaultReactivation = TimeSpan.FromSeconds(5);

    public string Name => PolicyName;

    public void RequestProxied(HttpContext context, ClusterState cluster, DestinationState destination)
    {
        // A socket that broke later, or a browser that left, says nothing about it.
        if (context.GetForwarderErrorFeature()?.Error is not (ForwarderError.Request or ForwarderError.RequestTimedOut)) return;
        var reactivation = cluster.Model.Config.HealthCheck?.Passive?.ReactivationPeriod ?? DefaultReactivation;
        health.SetPassive(cluster, destination, DestinationHealth.Unhealthy, reactivation);
    }
}
