using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace Chat.Web.Proxy;

/// <summary>
/// Forwards only the cookies of the session, of a pending sign-in, of a passkey's challenge and of the known device. The cookies of other
/// programs on the same host do not concern the services, and may exceed their limits.
/// </summary>
internal static class OwnCookies
{
    /// <summary>The names of the cookies in production, and in development.</summary>
    private static readonly string[] Names =
    [
        "__Host-chat", "__Host-chat-pending", "__Host-chat-passkey", "__Host-chat-device",
        "chat", "chat-pending", "chat-passkey", "chat-device",
    ];

    public static void UseOwnCookies(TransformBuilderContext builder) => builder.AddRequestTransform(transform =>
    {
        var own = transform.HttpContext.Request.Headers.Cookie
            .SelectMany(header => (header ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(cookie => Names.Contains(cookie.Split('=', 2)[0], StringComparer.Ordinal))
            .ToList();
        var headers = transform.ProxyRequest.Headers;
        headers.Remove("Cookie");
        if (own.Count > 0) headers.TryAddWithoutValidation("Cookie", string.Join("; ", own));
        return ValueTask.CompletedTask;
    });
}
