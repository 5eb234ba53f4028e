using System.Text.Json.Serialization;
using Chat.ServiceDefaults;
using Microsoft.AspNetCore.HttpOverrides;

namespace Chat.Api.Http;

internal static class ApiConventions
{
    /// <summary>The number of proxies before this service: Web, and in a cloud an ingress before each of Web and the API.</summary>
    private const int ProxiesBeforeUs = 2;

    /// <summary>
    /// Reads JSON strictly, limits the size of bodies, and takes the client's address from the proxies, which alone can reach this service.
    /// </summary>
    public static void AddConventions(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = RequestBodies.Limit);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.AllowDuplicateProperties = false;
        });
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = ProxiesBeforeUs;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
        });
    }

    /// <summary>Forbids browsers and proxies to store any response.</summary>
    public static void UseNoStore(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.Headers.CacheControl = "no-store";
        return next(http);
    });
}
