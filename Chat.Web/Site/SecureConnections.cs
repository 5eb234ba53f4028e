using System.Diagnostics.Metrics;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Web.Site;

/// <summary>
/// Answers nothing over http at the hosts of public origins with https: a page or a file is redirected, and every other call is refused.
/// A redirected program would go on, unnoticed, to send its secrets in clear before each redirect (ADR 38).
/// </summary>
internal sealed partial class SecureConnections
{
    private readonly Dictionary<string, string> _origins;
    private readonly ILogger<SecureConnections> _logger;
    private readonly Counter<long> _refused;
    private readonly Dictionary<string, LineLimit> _lines;

    public SecureConnections(
        IEnumerable<string> origins, IMeterFactory meters, TimeProvider clock, ILogger<SecureConnections> logger)
    {
        _origins = origins.ToDictionary(origin => new Uri(origin).Host, StringComparer.OrdinalIgnoreCase);
        _logger = logger;
        _refused = meters.Create(Telemetry.Prefix + "Web")
            .CreateCounter<long>("chat.calls.insecure", "{call}", "Calls over http that were refused, by the secret that they exposed.");
        _lines = Secret.All.ToDictionary(secret => secret, _ => new LineLimit(clock), StringComparer.Ordinal);
    }

    public Task PassAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        if (request.IsHttps || ServiceDefaults.ServiceDefaults.IsProbe(request.Path)) return next(http);
        if (!_origins.TryGetValue(request.Host.Host, out var origin)) return next(http);
        if (!IsForPage(request)) return RefuseAsync(http);
        http.Response.Redirect($"{origin}{request.Path}{request.QueryString}", permanent: true, preserveMethod: true);
        return Task.CompletedTask;
    }

    private static bool IsForPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !StaticSite.IsProxied(request.Path);

    private Task RefuseAsync(HttpContext http)
    {
        var secret = Secret.In(http.Request);
        _refused.Add(1, new KeyValuePair<string, object?>("secret", secret));
        if (_lines[secret].TryTake(out var withheld)) LogRefused(_logger, secret, withheld);

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults
            .Problem(
                "This call came over http, where others can read it. Use https, and replace the secrets that the call carried.",
                statusCode: StatusCodes.Status403Forbidden,
                type: Problem.HttpsRequired)
            .ExecuteAsync(http);
    }

    [LoggerMessage(
        4160,
        LogLevel.Warning,
        "A call over http was refused; others may have read its secret: {Secret} ({Withheld} more since the line before)")]
    private static partial void LogRefused(ILogger logger, string secret, int withheld);

    /// <summary>The kinds of secrets that a call shows in its headers.</summary>
    private static class Secret
    {
        private const string Token = "token", Cookie = "cookie", None = "none";

        public static IReadOnlyList<string> All { get; } = [Token, Cookie, None];

        public static string In(HttpRequest request) =>
            request.Headers.Authorization.Count > 0 ? Token : request.Headers.Cookie.Count > 0 ? Cookie : None;
    }
}

internal static class SecureConnectionsRegistration
{
    public static void UseSecureConnections(this WebApplication app)
    {
        var origins = app.Configuration.FindPublicOrigins()
            .Where(origin => origin.StartsWith("https:", StringComparison.OrdinalIgnoreCase)).ToList();
        if (origins.Count > 0) app.Use(ActivatorUtilities.CreateInstance<SecureConnections>(app.Services, origins).PassAsync);
    }
}
