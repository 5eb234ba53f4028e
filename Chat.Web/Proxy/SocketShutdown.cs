using Microsoft.AspNetCore.Http.Features;

namespace Chat.Web.Proxy;

/// <summary>
/// Closes the proxied sockets at shutdown. Nothing else closes the sockets, so the shutdown would wait until its limit. The browsers
/// reconnect through another instance or the next one.
/// </summary>
internal static class SocketShutdown
{
    public static IReverseProxyApplicationBuilder CloseSocketsOnShutdown(this IReverseProxyApplicationBuilder proxy)
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
