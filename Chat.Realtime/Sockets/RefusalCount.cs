using Chat.ServiceDefaults.Contracts;

namespace Chat.Realtime.Sockets;

internal static class RefusalCount
{
    private static readonly object ReasonKey = new();

    /// <summary>Counts refused sockets. This middleware must be the first one, to see every refusal.</summary>
    public static void UseRefusalCount(this WebApplication app)
    {
        var metrics = app.Services.GetRequiredService<SocketMetrics>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(NoticeHub.Path), hub => hub.Use(async (context, next) =>
        {
            await next(context);
            if (ReasonOf(context) is { } reason) metrics.Refused(reason);
        }));
    }

    /// <summary>Sets the reason of a refusal whose status has several.</summary>
    public static void Note(HttpContext context, string reason) => context.Items[ReasonKey] = reason;

    private static string? ReasonOf(HttpContext context) => context.Items[ReasonKey] as string ?? ReasonOf(context.Response.StatusCode);

    /// <summary>The reason for the hub's status; null when it is no refusal.</summary>
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
