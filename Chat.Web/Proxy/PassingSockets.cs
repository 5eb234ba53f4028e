using Microsoft.AspNetCore.Http.Features;

namespace Chat.Web.Proxy;

/// <summary>
/// Ends the sockets that pass through this service when it is told to stop: nothing else would, and the stop would wait for them until its
/// limit. Their browsers connect again, through another instance or the next one.
/// </summary>
internal static class PassingSockets
{
    public static IReverseProxyApplicationBuilder UseEndOfPassingSockets(this IReverseProxyApplicationBuilder proxy)
    {
        var stopping = proxy.ApplicationServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        proxy.Use(async (http, next) =>
        {
            if (http.Features.Get<IHttpUpgradeFeature>() is not { IsUpgradableRequest: true })
            {
                await next(http);
                return;
            }

            await using var end = stopping.Register(http.Abort);
            await next(http);
        });
        return proxy;
    }
}
