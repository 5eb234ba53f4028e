using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Chat.Web.Proxy;

/// <summary>
/// Goes on with a call in the thread that noticed its bytes: to pass it on is less work than to hand it to another thread.
/// Nothing in this service blocks a thread; if something did, nobody would notice bytes any more.
/// </summary>
internal static class InlineSockets
{
    /// <summary>.NET reads it when the first socket is made, and has no other way to be told.</summary>
    private const string Setting = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>Call it before anything else.</summary>
    public static void Use() => Environment.SetEnvironmentVariable(Setting, "1");

    public static void AddInlineSockets(this WebApplicationBuilder builder) =>
        builder.Services.Configure<SocketTransportOptions>(sockets => sockets.UnsafePreferInlineScheduling = true);
}
