using System.Globalization;
using System.Security.Claims;
using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.Options;

namespace Chat.Realtime.Sockets;

/// <summary>
/// Limits the sockets of one session and of one user on this node. The newest socket is refused, so connected tabs stay connected; a
/// refused tab retries with backoff and asks the API meanwhile.
/// </summary>
internal sealed class SocketLimits(IOptions<SocketOptions> options)
{
    public const string TooManySockets = Problem.Prefix + "too-many-sockets";

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(15);

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, int> _bySession = [];
    private readonly Dictionary<string, int> _byUser = new(StringComparer.Ordinal);

    /// <summary>Takes a place for one more socket; false when the session or the user has used up all places.</summary>
    public bool TryTake(Guid session, string user)
    {
        lock (_gate)
        {
            var (ofSession, ofUser) = (_bySession.GetValueOrDefault(session), _byUser.GetValueOrDefault(user));
            if (ofSession >= options.Value.PerSession || ofUser >= options.Value.PerUser) return false;
            (_bySession[session], _byUser[user]) = (ofSession + 1, ofUser + 1);
            return true;
        }
    }

    /// <summary>Gives back a place that was taken.</summary>
    public void Return(Guid session, string user)
    {
        lock (_gate)
        {
            if (--_bySession[session] == 0) _bySession.Remove(session);
            if (--_byUser[user] == 0) _byUser.Remove(user);
        }
    }

    /// <summary>Holds a place for as long as the request lasts, which is as long as the socket.</summary>
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } user)
        {
            await next(context);
            return;
        }

        var session = OpenSocket.SessionOf(context.User);
        if (!TryTake(session, user))
        {
            await RefuseAsync(context);
            return;
        }

        try
        {
            await next(context);
        }
        finally
        {
            Return(session, user);
        }
    }

    private static Task RefuseAsync(HttpContext context)
    {
        RefusalCount.Note(context, "too-many-sockets");
        context.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults
            .Problem("You have too many sockets open.", statusCode: StatusCodes.Status429TooManyRequests, type: TooManySockets)
            .ExecuteAsync(context);
    }
}

internal static class SocketLimitsRegistration
{
    /// <summary>Call this method after authentication, because the limits are per user.</summary>
    public static void UseSocketLimits(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<SocketLimits>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(NoticeHub.Path), hub => hub.Use(limits.PassAsync));
    }
}
