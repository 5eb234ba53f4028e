using System.Globalization;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Realtime.Sockets;

/// <summary>
/// Refuses sockets while Redis is away: the backplane cannot subscribe for them, and would close each one as soon as it is open. The browser
/// comes again, with backoff and jitter.
/// </summary>
internal static class BackplaneGate
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public static void UseBackplaneGate(this WebApplication app)
    {
        var redis = app.Services.GetRequiredService<IConnectionMultiplexer>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(NoticeHub.Path), hub => hub.Use((context, next) =>
            redis.IsConnected ? next(context) : RefuseAsync(context)));
    }

    private static Task RefuseAsync(HttpContext context)
    {
        RefusalCount.Note(context, "redis-unavailable");
        context.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        return TypedResults.Problem("Redis does not answer. Try again.", statusCode: StatusCodes.Status503ServiceUnavailable, type: Problem.Unavailable)
            .ExecuteAsync(context);
    }
}
