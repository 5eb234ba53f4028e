using Chat.Realtime.Presence;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Realtime.Sockets;

/// <summary>Registers sockets when they open and removes them when they close. The hub itself stays empty.</summary>
internal sealed class SocketLifecycle(
    OpenSockets sockets, SessionCloser ended, PresenceLeases presence, BackplaneGate gate, IHostApplicationLifetime lifetime) : IHubFilter
{
    /// <summary>
    /// Registers the socket first, and then checks whether its session or this node has ended, so that no end between the two steps is
    /// missed.
    /// </summary>
    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        await next(context);
        var socket = OpenSocket.Of(context.Context);
        sockets.Add(socket);
        presence.Arrived(socket.UserId);
        ended.CloseIfEnded(socket);
        if (gate.WasRefused(socket.Cookie) && context.Hub is NoticeHub hub)
            await hub.Clients.Caller.Notice(new Notice(socket.UserId, Notice.SystemSender, NoticeKind.Sync));
        if (lifetime.ApplicationStopping.IsCancellationRequested) socket.AskToReconnect();
    }

    public async Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        if (sockets.Remove(context.Context.ConnectionId) is { } socket) presence.Left(socket.UserId);
        await next(context, exception);
    }
}
