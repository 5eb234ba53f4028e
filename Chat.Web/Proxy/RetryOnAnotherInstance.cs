using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Model;

namespace Chat.Web.Proxy;

/// <summary>
/// Retries a request at another instance at once, if an instance did not take it because it has ended or is ending: a new socket, and every
/// GET or HEAD. The sender itself repeats a call that changes something.
/// </summary>
internal static class RetryOnAnotherInstance
{
    public static IReverseProxyApplicationBuilder UseRetryOnAnotherInstance(this IReverseProxyApplicationBuilder proxy)
    {
        proxy.Use(async (http, next) =>
        {
            await next(http);
            if (!WasNotTaken(http)) return;

            var service = http.GetReverseProxyFeature();
            var left = service.AllDestinations.ToList();
            while (WasNotTaken(http) && left.Remove(service.ProxiedDestination!) && left.Count > 0)
            {
                Forget(http);
                var alive = left.FindAll(instance => instance.Health.Active != DestinationHealth.Unhealthy);
                service.AvailableDestinations = alive.Count > 0 ? alive : left;
                await next(http);
            }
        });
        return proxy;
    }

    private static bool WasNotTaken(HttpContext http) =>
        http.GetForwarderErrorFeature()?.Error == ForwarderError.Request
        && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && !http.Response.HasStarted
        && !http.RequestAborted.IsCancellationRequested;

    /// <summary>Clears the error response, which the forwarder would otherwise treat as final.</summary>
    private static void Forget(HttpContext http)
    {
        http.Features.Set<IForwarderErrorFeature>(null);
        http.Response.StatusCode = StatusCodes.Status200OK;
    }
}
