using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace Chat.Web.Proxy;

/// <summary>
/// Takes an instance out of rotation as soon as one request could not reach it, because a browser that lost its socket, or repeats its
/// call, comes back at once. The failure counts as an active check, so that the next check brings the instance back; YARP's own passive
/// state would keep it out for a fixed time.
/// </summary>
internal sealed class FirstFailurePolicy(IDestinationHealthUpdater health) : IPassiveHealthCheckPolicy
{
    public const string PolicyName = "FirstFailure";

    public string Name => PolicyName;

    public void RequestProxied(HttpContext context, ClusterState cluster, DestinationState destination)
    {
        // A socket that broke later, or a browser that left, says nothing about it.
        if (context.GetForwarderErrorFeature()?.Error is not (ForwarderError.Request or ForwarderError.RequestTimedOut)) return;
        health.SetActive(cluster, [new NewActiveDestinationHealth(destination, DestinationHealth.Unhealthy)]);
    }
}
