using System.Globalization;

namespace Chat.Web.Proxy;

/// <summary>A service that can't be reached is an answer like any other of the contract: problem details, and when to ask again.</summary>
internal static class UnavailableProblem
{
    private const string Type = "urn:chat:problem:unavailable";

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public static IReverseProxyApplicationBuilder UseUnavailableProblem(this IReverseProxyApplicationBuilder proxy)
    {
        proxy.Use(async (http, next) =>
        {
            await next(http);
            var response = http.Response;
            if (response.HasStarted || response.StatusCode < StatusCodes.Status500InternalServerError || http.GetForwarderErrorFeature() is null) return;

            response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            response.Headers.CacheControl = "no-store";
            await TypedResults.Problem("The service can't be reached. Try again.", statusCode: response.StatusCode, type: Type).ExecuteAsync(http);
        });
        return proxy;
    }
}
