using System.Collections.Concurrent;
using System.Globalization;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Realtime.Sockets;

/// <summary>
/// Refuses sockets while Redis is away, because the backplane can't subscribe for them and would close each one at once. The browser
/// reconnects with backoff and jitter.
/// </summary>
internal sealed class BackplaneGate(IConnectionMultiplexer redis)
{
    /// <summary>
    /// The largest number of remembered browsers. A forgotten browser is not told to sync, but asks for everything when it connects.
    /// </summary>
    private const int RefusedLimit = 10_000;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    /// <summary>The refused browsers, by the hash of their cookies, which are not yet authenticated.</summary>
    private readonly ConcurrentDictionary<int, bool> _refused = new();

    public Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (redis.IsConnected) return next(context);
        if (_refused.Count >= RefusedLimit) _refused.Clear();
        _refused[HashOf(context.Request.Headers.Cookie.ToString())] = true;
        RefusalCount.Note(context, "redis-unavailable");
        context.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        return TypedResults
            .Problem("Redis does not answer. Try again.", statusCode: StatusCodes.Status503ServiceUnavailable, type: Problem.Unavailable)
            .ExecuteAsync(context);
    }

    /// <summary>Whether this browser was refused before it could connect; true once per browser.</summary>
    public bool WasRefused(string cookie) => _refused.TryRemove(HashOf(cookie), out _);

    private static int HashOf(string cookie) => string.GetHashCode(cookie, StringComparison.Ordinal);
}

internal static class BackplaneGateRegistration
{
    public static void UseBackplaneGate(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<BackplaneGate>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(NoticeHub.Path), hub => hub.Use(gate.PassAsync));
    }
}
