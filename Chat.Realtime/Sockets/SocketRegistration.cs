using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using WebSocketOptions = Microsoft.AspNetCore.Builder.WebSocketOptions;

namespace Chat.Realtime.Sockets;

internal static class SocketRegistration
{
    /// <summary>The limit of a browser's message. A browser sends only its protocol and pings.</summary>
    private const int IncomingLimit = 1024;

    /// <summary>
    /// The send buffer of a socket, some hundreds of notices: a burst fits, and a browser that reads nothing costs no more.
    /// </summary>
    private const int OutgoingLimit = 64 * 1024;

    /// <summary>The hub, for browsers of the public origins only (setting <c>PublicOrigins</c>).</summary>
    /// <exception cref="InvalidOperationException">No public origin is configured; the message names the setting.</exception>
    public static void AddSockets(this WebApplicationBuilder builder)
    {
        var origins = builder.Configuration.GetPublicOrigins();
        builder.Services.AddOptions<SocketOptions>().BindConfiguration("Sockets").ValidateDataAnnotations()
            .Validate(
                options => options.ClientTimeout >= 2 * options.KeepAlive,
                "Sockets:ClientTimeout must be twice Sockets:KeepAlive or more.")
            .ValidateOnStart();
        builder.Services
            .AddSingleton<OpenSockets>()
            .AddSingleton<SocketRequests>()
            .AddSingleton<SocketLimits>()
            .AddSingleton<SessionCloser>()
            .AddSingleton<BackplaneGate>()
            .AddSingleton<SocketMetrics>()
            .AddSingleton<SocketLifecycle>();
        builder.Services.AddOptions<WebSocketOptions>().PostConfigure<IOptions<SocketOptions>>((webSocket, options) =>
        {
            foreach (var origin in origins) webSocket.AllowedOrigins.Add(origin);

            // SignalR turns WebSocket pings off, and its own timeout counts only from a page's first ping, which may never come.
            webSocket.KeepAliveInterval = options.Value.KeepAlive;
            webSocket.KeepAliveTimeout = options.Value.PongTimeout;
        });
        builder.Services.AddHostedService<SocketDrain>();
        builder.Services.AddOptions<HubOptions>().Configure<IOptions<SocketOptions>>((hub, options) =>
        {
            hub.SupportedProtocols = ["json"];
            hub.MaximumReceiveMessageSize = IncomingLimit;
            hub.KeepAliveInterval = options.Value.KeepAlive;
            hub.ClientTimeoutInterval = options.Value.ClientTimeout;
            hub.HandshakeTimeout = options.Value.HandshakeTimeout;
            hub.AddFilter<SocketLifecycle>();
        });
    }

    /// <summary>Counts the requests that a stopping node waits for.</summary>
    public static void UseSocketRequests(this WebApplication app)
    {
        var requests = app.Services.GetRequiredService<SocketRequests>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(NoticeHub.Path), hub => hub.Use(requests.PassAsync));
    }

    /// <summary>Serves the hub: WebSockets only, signed-in users only.</summary>
    public static void MapSockets(this WebApplication app)
    {
        var sendTimeout = app.Services.GetRequiredService<IOptions<SocketOptions>>().Value.SendTimeout;
        app.MapHub<NoticeHub>(NoticeHub.Path, connection =>
        {
            connection.Transports = HttpTransportType.WebSockets;
            connection.ApplicationMaxBufferSize = IncomingLimit;
            connection.TransportMaxBufferSize = OutgoingLimit;
            connection.TransportSendTimeout = sendTimeout;
        }).RequireAuthorization();
    }
}
