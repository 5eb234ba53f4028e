using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Web.Proxy;

/// <summary>Responds with 431 to calls with too large headers. The page itself is still served, so that it can tell its user.</summary>
internal static class HeaderLimit
{
    public static IReverseProxyApplicationBuilder UseHeaderLimit(this IReverseProxyApplicationBuilder proxy)
    {
        proxy.Use(async (http, next) =>
        {
            if (SizeOf(http.Request.Headers) <= RequestHeaders.Limit)
            {
                await next(http);
                return;
            }

            http.Response.Headers.CacheControl = "no-store";
            await TypedResults.Problem(
                "The request's headers are too large. Other programs on this host may have left too many cookies.",
                statusCode: StatusCodes.Status431RequestHeaderFieldsTooLarge, type: Problem.HeadersTooLarge).ExecuteAsync(http);
        });
        return proxy;
    }

    private static int SizeOf(IHeaderDictionary headers) =>
        headers.Sum(header => header.Value.Sum(value => header.Key.Length + (value?.Length ?? 0)));
}
