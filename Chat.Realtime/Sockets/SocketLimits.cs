using System.Globalization;
using System.Security.Claims;
using Chat.Realtime.Sessions;
using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.Options;

namespace Chat.Realtime.Sockets;

/// <summary>
/// Bounds the sockets that one session, and one user, hold on this node. The newest is refused and not the oldest closed: of too many tabs
/// those that are connected stay so, and the others come again at growing pauses and ask the API meanwhile.
/// </summary>
internal sealed class SocketLimits(IOptions<SocketOptions> options)
{
    public const string TooManySockets = Problem.Prefix + "too-many-sockets";

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(15);

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, int> _bySession = [];
    private readonly Dictionary<string, int> _byUser = new(StringComparer.Ordinal);

    /// <summary>A place for one more socket; false when session or user have all of theirs.</summary>
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

    /// <summary>The request of a socket lasts as long as the socket does.</summary>
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } user)
        {
            await next(context);
            return;
        }

        var session = SessionAuthentication.SessionOf(context.User);
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
    /// <summary>Call it once it is known who calls.</summary>
    public static void UseSocketLimits(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<SocketLimits>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(NoticeHub.Path), hub => hub.Use(limits.PassAsync));
    }
}
