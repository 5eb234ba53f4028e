using Chat.ServiceDefaults.Contracts;

namespace Chat.Realtime.Sockets;

internal static class RefusalCount
{
    /// <summary>Counts the sockets that were not opened. Comes first, so that it sees every refusal.</summary>
    public static void UseRefusalCount(this WebApplication app)
    {
        var metrics = app.Services.GetRequiredService<SocketMetrics>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(NoticeHub.Path), hub => hub.Use(async (context, next) =>
        {
            await next(context);
            if (ReasonOf(context.Response.StatusCode) is { } reason) metrics.Refused(reason);
        }));
    }

    /// <summary>Why the hub answered so; null when it did not refuse.</summary>
    public static string? ReasonOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "not-signed-in",
        StatusCodes.Status403Forbidden => "foreign-origin",
        StatusCodes.Status409Conflict => "other-user",
        StatusCodes.Status503ServiceUnavailable => "api-unavailable",
        >= 400 => "not-a-websocket",
        _ => null,
    };
}
