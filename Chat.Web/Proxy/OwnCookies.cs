using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace Chat.Web.Proxy;

/// <summary>
/// Forwards only the cookies of the session, of a sign-in under way, and of the known device. The cookies of other programs on the same
/// host do not concern the services, and may exceed their limits.
/// </summary>
internal static class OwnCookies
{
    /// <summary>The names of the cookies in production, and in development.</summary>
    private static readonly string[] Names =
    [
        "__Host-chat", "__Host-chat-pending", "__Host-chat-passkey", "__Host-chat-device",
        "chat", "chat-pending", "chat-passkey", "chat-device",
    ];

    /// <summary>The beginnings of the cookies of a sign-in with a school account, whose names end with a random value.</summary>
    private static readonly string[] Beginnings = ["__Host-chat-school-", "chat-school-"];

    public static void UseOwnCookies(TransformBuilderContext builder) => builder.AddRequestTransform(transform =>
    {
        var own = transform.HttpContext.Request.Headers.Cookie
            .SelectMany(header => (header ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(cookie => IsOwn(cookie.Split('=', 2)[0]))
            .ToList();
        var headers = transform.ProxyRequest.Headers;
        headers.Remove("Cookie");
        if (own.Count > 0) headers.TryAddWithoutValidation("Cookie", string.Join("; ", own));
        return ValueTask.CompletedTask;
    });

    private static bool IsOwn(string name) =>
        Names.Contains(name, StringComparer.Ordinal) || Beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal));
}
