using System.Net;
using System.Net.WebSockets;
using Chat.LoadTests.Measures;
using Chat.Testing;

namespace Chat.LoadTests.Wire;

/// <summary>A browser's socket, with the pings and the timeout of the web app.</summary>
internal sealed class NoticeSocket : IDisposable
{
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(15);

    /// <summary>The timeout of a silent server, as in the web app: three keep-alives are missing.</summary>
    private static readonly TimeSpan SilenceLimit = TimeSpan.FromSeconds(30);

    private readonly HubSocket _socket;

    private NoticeSocket(HubSocket socket) => _socket = socket;

    /// <summary>Opens the socket and shakes hands.</summary>
    /// <exception cref="WebSocketException">The socket was refused or lost.</exception>
    public static async Task<NoticeSocket> OpenAsync(Uri origin, string cookie, Figures figures, CancellationToken cancellation)
    {
        var socket = new HubSocket(cookie, origin.GetLeftPart(UriPartial.Authority));
        try
        {
            await socket.ConnectAsync(HubSocket.AddressOf(origin), cancellation);
            await socket.SendAsync(HubRecord.Handshake, cancellation);
            await socket.ReceiveAsync(cancellation);
            return new(socket);
        }
        catch
        {
            Count(socket.Status, figures, cancellation);
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Passes each notice on; returns when the server closes the socket.</summary>
    /// <exception cref="WebSocketException">The connection was lost.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled, or the server was silent for too long.</exception>
    public async Task ListenAsync(Action<ReceivedNotice> notice, CancellationToken cancellation)
    {
        await using var pings = new Timer(SendPing, null, PingInterval, PingInterval);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        do silence.CancelAfter(SilenceLimit);
        while (Pass(await _socket.ReceiveAsync(silence.Token), notice));
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Counts a refusal. A browser can't see the time to retry of a refused socket.</summary>
    private static void Count(HttpStatusCode answer, Figures figures, CancellationToken cancellation)
    {
        if (answer is not (0 or HttpStatusCode.SwitchingProtocols)) figures.Refused("socket", (int)answer, saysWhen: true);
        else if (!cancellation.IsCancellationRequested) figures.Failed("socket not opened");
    }

    /// <summary>Passes the notices on; false when the server closes the socket.</summary>
    private static bool Pass(IReadOnlyList<HubRecord>? records, Action<ReceivedNotice> notice)
    {
        if (records is null) return false;
        foreach (var record in records)
        {
            switch (record.Type)
            {
                case HubRecordType.Invocation:
                    notice(record.Notice!);
                    break;
                case HubRecordType.Close:
                    return false;
                case HubRecordType.Handshake or HubRecordType.Ping:
                    break;
                default:
                    throw new WebSocketException($"A record of type {record.Type} was not expected.");
            }
        }

        return true;
    }

    private async void SendPing(object? _)
    {
        try
        {
            await _socket.SendAsync(HubRecord.Ping, CancellationToken.None);
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            return;
        }
    }
}
