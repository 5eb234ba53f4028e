using Microsoft.AspNetCore.SignalR;

namespace Chat.ServiceDefaults.Contracts;

/// <summary>The methods that the server can call in a browser.</summary>
public interface INoticeClient
{
    /// <summary>Tells the browser that something changed for its user.</summary>
    Task Notice(Notice notice);
}

/// <summary>
/// The hub that browsers connect to, without methods for clients: browsers send everything to the API. Worker and Realtime share the type,
/// because the backplane names its channels after it.
/// </summary>
public sealed class NoticeHub : Hub<INoticeClient>
{
    /// <summary>The path of the hub.</summary>
    public const string Path = "/hubs/notices";
}
