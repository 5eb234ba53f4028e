using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Web.Proxy;

/// <summary>
/// Responds with 413 to calls with too large bodies. A service that refuses one ends its connection before it has read the body, which
/// looks here as if the service could not be reached.
/// </summary>
internal static class BodyLimit
{
    private const int TooLarge = StatusCodes.Status413PayloadTooLarge;

    public static IReverseProxyApplicationBuilder UseBodyLimit(this IReverseProxyApplicationBuilder proxy)
    {
        proxy.Use(async (http, next) =>
        {
            if (http.Request.ContentLength > RequestBodies.Limit)
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
