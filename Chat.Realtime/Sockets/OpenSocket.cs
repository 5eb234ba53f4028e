using System.Security.Claims;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Realtime.Sockets;

/// <summary>A browser's connection to this node.</summary>
/// <param name="Connection">The SignalR connection of the socket.</param>
/// <param name="UserId">The user id of the socket's user.</param>
/// <param name="Session">The session that opened the socket.</param>
/// <param name="Cookie">The <c>Cookie</c> header, kept in memory only, to check the session again.</param>
internal sealed record OpenSocket(HubCallerContext Connection, string UserId, Guid Session, string Cookie)
{
    /// <summary>The claim with the id of the session.</summary>
    public const string SessionClaim = "session";

    public string Id => Connection.ConnectionId;

    public static OpenSocket Of(HubCallerContext connection) => new(
        connection,
        connection.UserIdentifier ?? throw new InvalidOperationException("A socket without a user got past authorization."),
        SessionOf(connection.User),
        connection.GetHttpContext()?.Request.Headers.Cookie.ToString() ?? "");

    /// <summary>The session of an authenticated user.</summary>
    public static Guid SessionOf(ClaimsPrincipal? user) =>
        Guid.Parse(user?.FindFirstValue(SessionClaim) ?? throw new InvalidOperationException("The user has no session."));

    /// <summary>Closes the socket and tells the browser not to reconnect.</summary>
    public void Close() => Connection.Abort();

    /// <summary>Closes the socket and tells the browser to reconnect.</summary>
    public void AskToReconnect() => Connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();

    /// <summary>Describes the socket without its cookie.</summary>
    public override string ToString() => $"socket {Id} of user {UserId}";
}
