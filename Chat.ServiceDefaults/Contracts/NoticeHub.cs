using Microsoft.AspNetCore.SignalR;

namespace Chat.ServiceDefaults.Contracts;

/// <summary>What the server can call in a browser.</summary>
public interface INoticeClient
{
    /// <summary>Tells the browser that something changed for its user.</summary>
    Task Notice(Notice notice);
}

/// <summary>
/// The hub that browsers connect to. It has no methods that a client can call: everything a browser says goes to the API.
/// It lives here because the backplane names its channels after this type: Worker and Realtime must share it.
/// </summary>
public sealed class NoticeHub : Hub<INoticeClient>
{
    /// <summary>Where browsers find the hub.</summary>
    public const string Path = "/hubs/notices";
}
