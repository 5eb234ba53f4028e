using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace Chat.IntegrationTests.Driver;

/// <summary>A browser's socket: SignalR's JSON hub protocol over a plain WebSocket, so that a test can see every byte.</summary>
public sealed class NoticeSocket : IAsyncDisposable
{
    public const string Path = "/hubs/notices";

    /// <summary>
    /// The kinds of notices that are not stored, and that any socket, fetch or own action causes. Tests wait for them by name.
    /// </summary>
    public static readonly IReadOnlySet<string> Incidental = new HashSet<string> { "own", "planned", "delivered", "presence" };

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly ClientWebSocket _socket;
    private readonly Channel<ReceivedNotice> _notices = Channel.CreateUnbounded<ReceivedNotice>();
    private readonly CancellationTokenSource _over = new();
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _frames = [];
    private readonly TimeSpan _patience;
    private readonly Task _reading;

    private NoticeSocket(ClientWebSocket socket, TimeSpan patience)
    {
        _socket = socket;
        _patience = patience;
        _reading = ReadAsync();
    }

    /// <summary>All received frames.</summary>
    public IReadOnlyList<string> Frames
    {
        get
        {
            lock (_frames) return [.. _frames];
        }
    }

    /// <summary>All notices of a peer's actions.</summary>
    public IReadOnlyList<ReceivedNotice> Notices =>
        [.. Frames.Select(HubRecord.NoticeIn).OfType<ReceivedNotice>().Where(notice => !Incidental.Contains(notice.Content))];

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
        var socket = await ConnectedAsync(node, cookie, origin, patience, user);
        await SendAsync(socket, HubRecord.Handshake);
        await SendAsync(socket, HubRecord.Call);
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
        using var socket = NewSocket(cookie, origin);
        await Should.ThrowAsync<WebSocketException>(() => ConnectAsync(socket, node, null, user));
        return socket.HttpStatusCode;
    }

    /// <summary>The next notice of a peer's action; null when the socket is closed.</summary>
    public async Task<ReceivedNotice?> NextAsync(CancellationToken cancellation)
    {
        while (await _notices.Reader.WaitToReadAsync(cancellation))
        {
            if (_notices.Reader.TryRead(out var notice) && !Incidental.Contains(notice.Content)) return notice;
        }

        return null;
    }

    /// <summary>The next notice of that kind; others before it are skipped.</summary>
    public Task<ReceivedNotice> WaitForAsync(string kind, TimeSpan? limit = null) => WaitForAnyAsync([kind], limit ?? Limit);

    /// <summary>
    /// Waits until the browser is told of a message after an outage of Redis: by the message's own notice, or by <c>sync</c> when a node
    /// came back later than the notice.
    /// </summary>
    public Task<ReceivedNotice> WaitForMessageAsync(TimeSpan limit) => WaitForAnyAsync(["new-message", "sync"], limit);

    private async Task<ReceivedNotice> WaitForAnyAsync(string[] kinds, TimeSpan limit)
    {
        using var patience = new CancellationTokenSource(limit);
        try
        {
            while (true)
            {
                var notice = await _notices.Reader.ReadAsync(patience.Token);
                if (kinds.Contains(notice.Content)) return notice;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
        {
            var expected = string.Join(" or ", kinds);
            throw new TimeoutException($"No {expected} came; the socket is {_socket.State} and got: {string.Join(' ', Frames)}", e);
        }
    }

    /// <summary>Waits until this many notices have come.</summary>
    public Task WaitForNoticesAsync(int count) =>
        Eventually.SeeAsync(() => Task.FromResult(Notices.Count), came => came >= count, Limit);

    /// <summary>The first frame that satisfies, among those received so far and later ones.</summary>
    public async Task<string> WaitForFrameAsync(Func<string, bool> satisfies) =>
        (await Eventually.SeeAsync(() => Task.FromResult(Frames.FirstOrDefault(satisfies)), frame => frame is not null, Limit))!;

    /// <summary>Completes when the server has closed the socket.</summary>
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

    /// <summary>Connects, with retries after a 503, as a browser does. A node answers 503 while the API or Redis is silent.</summary>
    private static async Task<ClientWebSocket> ConnectedAsync(Uri node, string? cookie, string? origin, TimeSpan? patience, string? user)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var socket = NewSocket(cookie, origin);
            try
            {
                await ConnectAsync(socket, node, patience, user);
                return socket;
            }
            catch (WebSocketException)
                when (socket.HttpStatusCode == HttpStatusCode.ServiceUnavailable && watch.Elapsed < (patience ?? Limit))
            {
                socket.Dispose();
                await Task.Delay(Pause, TestContext.Current.CancellationToken);
            }
        }
    }

    private static async Task ConnectAsync(ClientWebSocket socket, Uri node, TimeSpan? patience, string? user)
    {
        using var limit = new CancellationTokenSource(patience ?? Limit);
        var address = new UriBuilder(new Uri(node, Path)) { Scheme = "ws", Query = user is null ? "" : $"user={user}" };
        await socket.ConnectAsync(address.Uri, limit.Token);
    }

    private static Task SendAsync(ClientWebSocket socket, string record) =>
        socket.SendAsync(
            Encoding.UTF8.GetBytes(record + HubRecord.End), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    private async Task ReadAsync()
    {
        var buffer = new byte[4096];
        var text = new StringBuilder();
        try
        {
            while (await ReceiveAsync(buffer) is { MessageType: not WebSocketMessageType.Close } part)
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
            _listening.TrySetException(new WebSocketException("It was closed before it listened."));
            _notices.Writer.TryComplete();
        }
    }

    private async Task<WebSocketReceiveResult> ReceiveAsync(byte[] buffer)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(_over.Token);
        silence.CancelAfter(_patience);
        return await _socket.ReceiveAsync(buffer, silence.Token);
    }

    private async Task HearAsync(string frame)
    {
        lock (_frames) _frames.Add(frame);
        if (HubRecord.IsAnswer(frame)) _listening.TrySetResult();
        if (HubRecord.NoticeIn(frame) is { } notice) _notices.Writer.TryWrite(notice);
        if (HubRecord.IsPing(frame)) await AnswerPingAsync();
    }

    private async Task AnswerPingAsync()
    {
        try
        {
            await SendAsync(HubRecord.Ping);
        }
        catch (WebSocketException)
        {
            // The server is gone, but its earlier records are still to be read.
            return;
        }
    }
}
