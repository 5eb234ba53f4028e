using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace Chat.IntegrationTests.Driver;

/// <summary>
/// A browser's socket: SignalR's JSON hub protocol over a plain WebSocket, so that every byte can be looked at.
/// </summary>
public sealed class NoticeSocket : IAsyncDisposable
{
    public const string Path = "/hubs/notices";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket _socket;
    private readonly Channel<ReceivedNotice> _notices = Channel.CreateUnbounded<ReceivedNotice>();
    private readonly CancellationTokenSource _over = new();
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _frames = [];
    private readonly Task _reading;

    private NoticeSocket(ClientWebSocket socket)
    {
        _socket = socket;
        _reading = ReadAsync();
    }

    /// <summary>Everything that came, frame by frame.</summary>
    public IReadOnlyList<string> Frames
    {
        get
        {
            lock (_frames) return [.. _frames];
        }
    }

    /// <summary>All notices that came.</summary>
    public IReadOnlyList<ReceivedNotice> Notices => [.. Frames.Select(HubRecord.NoticeIn).OfType<ReceivedNotice>()];

    /// <summary>
    /// Opens a socket, and waits until it is told everything: the server shakes hands before it listens for notices, but answers a call after.
    /// </summary>
    /// <exception cref="WebSocketException">It was refused.</exception>
    public static async Task<NoticeSocket> OpenAsync(Uri node, string? cookie, string? origin)
    {
        var socket = NewSocket(cookie, origin);
        await ConnectAsync(socket, node);
        await SendAsync(socket, HubRecord.Handshake);
        await SendAsync(socket, HubRecord.Call);
        var opened = new NoticeSocket(socket);
        await opened._listening.Task.WaitAsync(Limit);
        return opened;
    }

    /// <summary>The status with which an attempt to open a socket is refused.</summary>
    public static async Task<HttpStatusCode> RefusalAsync(Uri node, string? cookie, string? origin)
    {
        using var socket = NewSocket(cookie, origin);
        await Should.ThrowAsync<WebSocketException>(() => ConnectAsync(socket, node));
        return socket.HttpStatusCode;
    }

    /// <summary>The next notice of that kind; others before it are passed over.</summary>
    public async Task<ReceivedNotice> WaitForAsync(string kind, TimeSpan? limit = null)
    {
        using var patience = new CancellationTokenSource(limit ?? Limit);
        try
        {
            while (true)
            {
                var notice = await _notices.Reader.ReadAsync(patience.Token);
                if (notice.Content == kind) return notice;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
        {
            throw new TimeoutException($"No {kind} came; the socket is {_socket.State} and got: {string.Join(' ', Frames)}", e);
        }
    }

    /// <summary>Waits until so many notices came in all.</summary>
    public Task WaitForNoticesAsync(int count) =>
        Eventually.SeeAsync(() => Task.FromResult(Notices.Count), came => came >= count, Limit);

    /// <summary>The first frame, also of those that came already, that satisfies.</summary>
    public async Task<string> WaitForFrameAsync(Func<string, bool> satisfies) =>
        (await Eventually.SeeAsync(() => Task.FromResult(Frames.FirstOrDefault(satisfies)), frame => frame is not null, Limit))!;

    /// <summary>Ends when the server has closed the socket.</summary>
    public Task ClosedAsync(TimeSpan limit) => _reading.WaitAsync(limit);

    public bool IsOpen => !_reading.IsCompleted && _socket.State == WebSocketState.Open;

    public Task SendAsync(string record) => SendAsync(_socket, record);

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _reading;
        _socket.Dispose();
        _over.Dispose();
    }

    private static ClientWebSocket NewSocket(string? cookie, string? origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (cookie is not null) socket.Options.SetRequestHeader("Cookie", cookie);
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        return socket;
    }

    private static async Task ConnectAsync(ClientWebSocket socket, Uri node)
    {
        using var patience = new CancellationTokenSource(Limit);
        await socket.ConnectAsync(new UriBuilder(new Uri(node, Path)) { Scheme = "ws" }.Uri, patience.Token);
    }

    private static Task SendAsync(ClientWebSocket socket, string record) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(record + HubRecord.End), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    private async Task ReadAsync()
    {
        var buffer = new byte[4096];
        var text = new StringBuilder();
        try
        {
            while (await _socket.ReceiveAsync(buffer, _over.Token) is { MessageType: not WebSocketMessageType.Close } part)
            {
                text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
                if (!part.EndOfMessage) continue;
                foreach (var frame in text.ToString().Split(HubRecord.End, StringSplitOptions.RemoveEmptyEntries)) await HearAsync(frame);
                text.Clear();
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            _listening.TrySetException(e);
        }
        finally
        {
            _notices.Writer.TryComplete();
        }
    }

    private async Task HearAsync(string frame)
    {
        lock (_frames) _frames.Add(frame);
        if (HubRecord.IsAnswer(frame)) _listening.TrySetResult();
        if (HubRecord.NoticeIn(frame) is { } notice) _notices.Writer.TryWrite(notice);
        if (HubRecord.IsPing(frame)) await SendAsync(HubRecord.Ping);
    }
}
