using System.Buffers;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Chat.LoadTests.Measures;

namespace Chat.LoadTests.Wire;

/// <summary>A browser's socket, as bytes: SignalR's JSON hub protocol (one JSON object, then the byte 0x1E) over a WebSocket.</summary>
internal sealed class NoticeSocket : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1E;
    private const int InvocationType = 1;
    private const int PingType = 6;
    private const int CloseType = 7;

    private static readonly byte[] Handshake = Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e");
    private static readonly byte[] Ping = Encoding.UTF8.GetBytes("{\"type\":6}\u001e");
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(15);

    /// <summary>The timeout of a silent server, as in the web app: three keep-alives are missing.</summary>
    private static readonly TimeSpan SilenceLimit = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();
    private readonly ArrayBufferWriter<byte> _received = new(512);

    /// <summary>Opens the socket and shakes hands.</summary>
    /// <exception cref="WebSocketException">The socket was refused or lost.</exception>
    public static async Task<NoticeSocket> OpenAsync(Uri origin, string cookie, Figures figures, CancellationToken cancellation)
    {
        var opened = new NoticeSocket();
        try
        {
            opened._socket.Options.CollectHttpResponseDetails = true;
            opened._socket.Options.SetRequestHeader("Cookie", cookie);
            opened._socket.Options.SetRequestHeader("Origin", origin.GetLeftPart(UriPartial.Authority));
            var address = new UriBuilder(origin) { Scheme = origin.Scheme == "https" ? "wss" : "ws", Path = "/hubs/notices" }.Uri;
            await opened._socket.ConnectAsync(address, cancellation);
            await opened._socket.SendAsync(Handshake, WebSocketMessageType.Text, true, cancellation);
            await opened.ReceiveAsync(_ => { }, cancellation);
            return opened;
        }
        catch
        {
            Count(opened._socket.HttpStatusCode, figures, cancellation);
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Passes each notice on; returns when the server closes the socket.</summary>
    /// <exception cref="WebSocketException">The connection was lost.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled, or the server was silent for too long.</exception>
    public async Task ListenAsync(Action<JsonElement> notice, CancellationToken cancellation)
    {
        await using var pings = new Timer(SendPing, null, PingInterval, PingInterval);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        do silence.CancelAfter(SilenceLimit);
        while (await ReceiveAsync(notice, silence.Token));
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Counts a refusal. A browser can't see the time to retry of a refused socket.</summary>
    private static void Count(HttpStatusCode answer, Figures figures, CancellationToken cancellation)
    {
        if (answer is not (0 or HttpStatusCode.SwitchingProtocols)) figures.Refused("socket", (int)answer, saysWhen: true);
        else if (!cancellation.IsCancellationRequested) figures.Failed("socket not opened");
    }

    /// <summary>Waits for at least one whole message; false when the server closed the socket.</summary>
    private async Task<bool> ReceiveAsync(Action<JsonElement> notice, CancellationToken cancellation)
    {
        ValueWebSocketReceiveResult result;
        do
        {
            result = await _socket.ReceiveAsync(_received.GetMemory(512), cancellation);
            if (result.MessageType == WebSocketMessageType.Close) return false;
            _received.Advance(result.Count);
        }
        while (!result.EndOfMessage);

        var open = Handle(_received.WrittenMemory, notice);
        _received.ResetWrittenCount();
        return open;
    }

    private static bool Handle(ReadOnlyMemory<byte> received, Action<JsonElement> notice)
    {
        while (received.Span.IndexOf(RecordSeparator) is var end and >= 0)
        {
            using var message = JsonDocument.Parse(received[..end]);
            received = received[(end + 1)..];
            if (!message.RootElement.TryGetProperty("type", out var type)) continue;
            switch (type.GetInt32())
            {
                case InvocationType:
                    notice(message.RootElement.GetProperty("arguments")[0]);
                    break;
                case CloseType:
                    return false;
                case PingType:
                    break;
                default:
                    throw new WebSocketException($"A message of type {type} was not expected.");
            }
        }

        return true;
    }

    private async void SendPing(object? _)
    {
        try
        {
            await _socket.SendAsync(Ping, WebSocketMessageType.Text, true, CancellationToken.None);
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            return;
        }
    }
}
