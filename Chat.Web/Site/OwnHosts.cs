using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Web.Site;

/// <summary>
/// Serves only the hosts of the public origins, if those are set, so no other name that points at this service works. In development they
/// are not set: a page at another address tells its user the right one.
/// </summary>
internal sealed class OwnHosts(IEnumerable<string> origins)
{
    private readonly HashSet<string> _hosts = origins.Select(origin => new Uri(origin).Host).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public Task PassAsync(HttpContext http, RequestDelegate next)
    {
        if (_hosts.Contains(http.Request.Host.Host) || ServiceDefaults.ServiceDefaults.IsProbe(http.Request.Path)) return next(http);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults
            .Problem("This host is not served here.", statusCode: StatusCodes.Status421MisdirectedRequest, type: Problem.InvalidRequest)
            .ExecuteAsync(http);
    }
}

internal static class OwnHostsRegistration
{
    public static void UseOwnHosts(this WebApplication app)
    {
        if (app.Configuration.FindPublicOrigins() is { Count: > 0 } origins) app.Use(new OwnHosts(origins).PassAsync);
    }
}
