using Chat.ServiceDefaults.Contracts;

namespace Chat.Web.Proxy;

/// <summary>
/// Answers a call with a too large body with 413. If the service refused the call instead, it would close the connection before it has
/// read the body, and the proxy would report that the service cannot be reached.
/// </summary>
internal static class BodyLimit
{
    private const int TooLarge = StatusCodes.Status413PayloadTooLarge;

    public static IReverseProxyApplicationBuilder UseBodyLimit(this IReverseProxyApplicationBuilder proxy)
    {
        proxy.Use(async (http, next) =>
        {
            if (http.Request.ContentLength > http.GetReverseProxyFeature().Route.Config.MaxRequestBodySize)
            {
                await RefuseAsync(http);
                return;
            }

            await next(http);
            // A body without a length went past the limit of its route: YARP sets the status alone.
            if (http.GetForwarderErrorFeature() is null) return;
            if (http.Response is { HasStarted: false, StatusCode: TooLarge }) await RefuseAsync(http);
        });
        return proxy;
    }

    private static Task RefuseAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Problem("The body is too large.", statusCode: TooLarge, type: Problem.InvalidRequest).ExecuteAsync(http);
    }
}
