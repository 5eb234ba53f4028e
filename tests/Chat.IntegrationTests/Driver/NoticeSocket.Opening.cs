using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using Chat.Testing;

namespace Chat.IntegrationTests.Driver;

/// <content>Opening a socket, and being refused one.</content>
public sealed partial class NoticeSocket
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Opens a socket and waits until it gets notices. The server shakes hands before it listens for notices, and answers a call
    /// afterwards.
    /// </summary>
    /// <param name="node">The node's address.</param>
    /// <param name="cookie">The user's cookie.</param>
    /// <param name="origin">The page's origin.</param>
    /// <param name="patience">The timeout of a silent server; by default there is none once the socket is open.</param>
    /// <param name="user">The user whom the page names; null when it names none.</param>
    /// <exception cref="WebSocketException">The socket was refused, or broke.</exception>
    /// <exception cref="OperationCanceledException">The server was silent.</exception>
    public static async Task<NoticeSocket> OpenAsync(
        Uri node, string? cookie, string? origin, TimeSpan? patience = null, string? user = null)
    {
        var socket = await ConnectedAsync(HubSocket.AddressOf(node, user), cookie, origin, patience ?? Limit);
        await socket.SendAsync(HubRecord.Handshake, TestContext.Current.CancellationToken);
        await socket.SendAsync(HubRecord.Call, TestContext.Current.CancellationToken);
        var opened = new NoticeSocket(socket, patience ?? Timeout.InfiniteTimeSpan);
        try
        {
            await opened._listening.Task.WaitAsync(Limit);
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a socket with retries, as a browser does when the socket is refused or cut off before it listens.</summary>
    public static async Task<NoticeSocket> InsistAsync(Uri node, string? cookie, string? origin, TimeSpan limit)
    {
        NoticeSocket? opened = null;
        await Eventually.TrueAsync(
            async () =>
            {
                try
                {
                    opened = await OpenAsync(node, cookie, origin);
                    return true;
                }
                catch (WebSocketException)
                {
                    return false;
                }
            },
            limit);
        return opened!;
    }

    /// <summary>The status with which an attempt to open a socket is refused.</summary>
    public static async Task<HttpStatusCode> RefusalAsync(Uri node, string? cookie, string? origin, string? user = null)
    {
        using var socket = new HubSocket(cookie, origin);
        await Should.ThrowAsync<WebSocketException>(() => ConnectAsync(socket, HubSocket.AddressOf(node, user), Limit));
        return socket.Status;
    }

    /// <summary>Connects, with retries after a 503, as a browser does. A node answers 503 while the API or Redis is silent.</summary>
    private static async Task<HubSocket> ConnectedAsync(Uri address, string? cookie, string? origin, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var socket = new HubSocket(cookie, origin);
            try
            {
                await ConnectAsync(socket, address, limit);
                return socket;
            }
            catch (WebSocketException) when (socket.Status == HttpStatusCode.ServiceUnavailable && watch.Elapsed < limit)
            {
                socket.Dispose();
                await Task.Delay(Pause, TestContext.Current.CancellationToken);
            }
        }
    }

    private static async Task ConnectAsync(HubSocket socket, Uri address, TimeSpan limit)
    {
        using var patience = new CancellationTokenSource(limit);
        await socket.ConnectAsync(address, patience.Token);
    }
}
