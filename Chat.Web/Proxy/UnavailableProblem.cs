using System.Globalization;
using Chat.ServiceDefaults.Contracts;
using Yarp.ReverseProxy.Forwarder;

namespace Chat.Web.Proxy;

/// <summary>Responds with problem details and <c>Retry-After</c> when a service can't be reached.</summary>
internal static partial class UnavailableProblem
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public static IReverseProxyApplicationBuilder UseUnavailableProblem(this IReverseProxyApplicationBuilder proxy)
    {
        var logger = proxy.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(UnavailableProblem).FullName!);
        proxy.Use(async (http, next) =>
        {
            await next(http);
            var response = http.Response;
            if (response.HasStarted || response.StatusCode < StatusCodes.Status500InternalServerError) return;
            if (http.GetForwarderErrorFeature() is not { } failure) return;

            var service = http.GetReverseProxyFeature();
            LogUnavailable(logger, service.Cluster.Config.ClusterId, service.ProxiedDestination?.DestinationId, failure.Error);
            response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            response.Headers.CacheControl = "no-store";
            await TypedResults
                .Problem("The service can't be reached. Try again.", statusCode: response.StatusCode, type: Problem.Unavailable)
                .ExecuteAsync(http);
        });
        return proxy;
    }

    [LoggerMessage(LogLevel.Warning, "{Service} can't be reached at {Destination}: {Error}")]
    private static partial void LogUnavailable(ILogger logger, string service, string? destination, ForwarderError error);
}
