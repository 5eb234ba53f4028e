using Chat.Realtime.Sessions;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Realtime.Sockets;

/// <summary>A browser's connection to this node.</summary>
/// <param name="Connection">Its SignalR connection.</param>
/// <param name="UserId">Whose it is.</param>
/// <param name="Session">The session that opened it.</param>
/// <param name="Cookie">The <c>Cookie</c> header that proved the session, to ask again whether it stands. Never leaves memory.</param>
internal sealed record OpenSocket(HubCallerContext Connection, string UserId, Guid Session, string Cookie)
{
    public string Id => Connection.ConnectionId;

    public static OpenSocket Of(HubCallerContext connection) => new(
        connection,
        connection.UserIdentifier ?? throw new InvalidOperationException("A socket without a user got past authorization."),
        SessionAuthentication.SessionOf(connection.User),
        connection.GetHttpContext()?.Request.Headers.Cookie.ToString() ?? "");

    /// <summary>Closes for good: the browser is told not to come back.</summary>
    public void Close() => Connection.Abort();

    /// <summary>Closes, telling the browser to connect again.</summary>
    public void SendElsewhere() => Connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();

    /// <summary>Without the cookie.</summary>
    public override string ToString() => $"socket {Id} of user {UserId}";
}
