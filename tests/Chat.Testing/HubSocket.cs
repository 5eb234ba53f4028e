using System.Buffers;
using System.Net;
using System.Net.WebSockets;
using System.Text;

namespace Chat.Testing;

/// <summary>A browser's socket as records: SignalR's JSON hub protocol over a plain WebSocket. It sends nothing by itself.</summary>
public sealed class HubSocket : IDisposable
{
    public const string Path = "/hubs/notices";

    private readonly ClientWebSocket _socket = new();
    private readonly ArrayBufferWriter<byte> _received = new(512);

    /// <param name="cookie">The user's <c>Cookie</c> header, if any.</param>
    /// <param name="origin">The page's <c>Origin</c> header, if any.</param>
    public HubSocket(string? cookie, string? origin)
    {
        _socket.Options.CollectHttpResponseDetails = true;
        if (cookie is not null) _socket.Options.SetRequestHeader("Cookie", cookie);
        if (origin is not null) _socket.Options.SetRequestHeader("Origin", origin);
    }

    public WebSocketState State => _socket.State;

    /// <summary>The status of the answer to <see cref="ConnectAsync"/>; 0 without an answer.</summary>
    public HttpStatusCode Status => _socket.HttpStatusCode;

    /// <summary>The address of the hub.</summary>
    /// <param name="node">The address of the web app, or of one node.</param>
    /// <param name="user">The user whom the page names; null when it names none.</param>
    public static Uri AddressOf(Uri node, string? user = null)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new UriBuilder(new Uri(node, Path))
        {
            Scheme = node.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs,
            Query = user is null ? "" : $"user={user}",
        }.Uri;
    }

    /// <exception cref="WebSocketException">The socket was refused, or nothing answers.</exception>
    public Task ConnectAsync(Uri address, CancellationToken cancellation) => _socket.ConnectAsync(address, cancellation);

    public Task SendAsync(string record, CancellationToken cancellation) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(record + HubRecord.End), WebSocketMessageType.Text, true, cancellation);

    /// <summary>Waits for the next records, which are one or more; null when the server closed the socket.</summary>
    /// <exception cref="WebSocketException">The connection was lost.</exception>
    public async Task<IReadOnlyList<HubRecord>?> ReceiveAsync(CancellationToken cancellation)
    {
        ValueWebSocketReceiveResult result;
        do
        {
            result = await _socket.ReceiveAsync(_received.GetMemory(512), cancellation);
            if (result.MessageType == WebSocketMessageType.Close) return null;
            _received.Advance(result.Count);
        }
        while (!result.EndOfMessage);

        var records = Split(_received.WrittenMemory);
        _received.ResetWrittenCount();
        return records;
    }

    public void Dispose() => _socket.Dispose();

    private static List<HubRecord> Split(ReadOnlyMemory<byte> received)
    {
        var records = new List<HubRecord>();
        while (received.Span.IndexOf((byte)HubRecord.End) is var end and >= 0)
        {
            records.Add(new(received[..end]));
            received = received[(end + 1)..];
        }

        return records;
    }
}
