using System.Globalization;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Realtime.Sockets;

/// <summary>
/// Refuses sockets while Redis is away: the backplane cannot subscribe for them, and would close each one as soon as it is open. The
/// browser comes again, with backoff and jitter.
/// </summary>
internal sealed class BackplaneGate(IConnectionMultiplexer redis, TimeProvider clock)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    /// <summary>Longer than the longest backoff of a browser.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(30);

    private long _refusedAt;

    /// <summary>Whether a socket that opens now may have been refused before: its browser may have missed something.</summary>
    public bool HasRefusedLately => Interlocked.Read(ref _refusedAt) is not 0 and var at && clock.GetElapsedTime(at) < Lately;

    public Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (redis.IsConnected) return next(context);
        Interlocked.Exchange(ref _refusedAt, clock.GetTimestamp());
        RefusalCount.Note(context, "redis-unavailable");
        context.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        return TypedResults.Problem(
                "Redis does not answer. Try again.",
                statusCode: StatusCodes.Status503ServiceUnavailable,
                type: Problem.Unavailable)
            .ExecuteAsync(context);
    }
}

internal static class BackplaneGateRegistration
{
    public static void UseBackplaneGate(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<BackplaneGate>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(NoticeHub.Path), hub => hub.Use(gate.PassAsync));
    }
}
