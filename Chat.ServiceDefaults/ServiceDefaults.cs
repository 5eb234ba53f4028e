using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chat.ServiceDefaults;

/// <summary>The defaults of every service: telemetry, clock, health checks, no <c>Server</c> header, a shutdown limit of 8 s.</summary>
public static class ServiceDefaults
{
    private const string HealthPath = "/health";
    private const string AlivePath = "/alive";
    private const string Live = "live";

    /// <summary>The time that a stopping service has to finish its work.</summary>
    public static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(8);

    /// <summary>Adds the defaults. <see cref="MapDefaultEndpoints"/> serves them.</summary>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.AddTelemetry();
        builder.AddLogLines();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), [Live]);
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestHeadersTotalSize = RequestHeaders.HardLimit;
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownLimit);
        return builder;
    }

    /// <summary>
    /// Serves <c>/alive</c> (the process answers) and <c>/health</c> (its dependencies answer too) to anyone: the response is one word.
    /// </summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.MapHealthChecks(HealthPath, new() { ResponseWriter = AnswerAsync }).AllowAnonymous();
        app.MapHealthChecks(AlivePath, new() { Predicate = check => check.Tags.Contains(Live), ResponseWriter = AnswerAsync })
            .AllowAnonymous();
        return app;
    }

    /// <summary>Whether a request is a health probe. The platform's probes come to the service's network address.</summary>
    public static bool IsProbe(PathString path) => path.StartsWithSegments(HealthPath) || path.StartsWithSegments(AlivePath);

    /// <summary>
    /// Logs one line of JSON for each event in production, because collectors take each line as an event. A setting chooses another form.
    /// </summary>
    private static void AddLogLines(this IHostApplicationBuilder builder)
    {
        if (!builder.Environment.IsProduction() || builder.Configuration["Logging:Console:FormatterName"] is not null) return;
        builder.Logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
    }

    private static Task AnswerAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(report.Status.ToString());
    }
}
