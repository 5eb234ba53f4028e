using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Threading.Channels;

namespace Chat.LoadTests;

/// <summary>
/// One user with one browser: sends one message at a time and repeats it until it is accepted, keeps a socket open for ever, and asks the API
/// from its last <c>seq</c> on whenever a notice comes, a socket opens, or a slow timer ticks.
/// </summary>
internal sealed class Person(Account account, Uri origin, HttpClient http, Ledger ledger, Clock clock, Figures figures)
{
    private static readonly TimeSpan SlowTimer = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    private readonly Channel<Sent> _outgoing = Channel.CreateUnbounded<Sent>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Channel<bool> _asks = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Queue<Sent> _unnoticed = new();
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastSeq;
    private int _unaccepted;

    public Account Account => account;

    public Person? Peer { get; set; }

    /// <summary>Completes when the socket was open for the first time.</summary>
    public Task Connected => _connected.Task;

    /// <summary>Messages that no 2xx was received for yet.</summary>
    public int Unaccepted => Volatile.Read(ref _unaccepted);

    /// <summary>Queues a message behind the earlier ones of this person.</summary>
    public void Send(TimeSpan due)
    {
        var message = new Sent(Guid.NewGuid(), $"{account.Email} {due.TotalMilliseconds:0} {Guid.NewGuid()}", due);
        ledger.Add(message);
        Interlocked.Increment(ref _unaccepted);
        _outgoing.Writer.TryWrite(message);
    }

    /// <summary>Lives until it is cancelled.</summary>
    public async Task LiveAsync(CancellationToken cancellation)
    {
        _lastSeq = (await ReadAsync("?before=9223372036854775807&limit=1", cancellation)).Items is [.., var last] ? last.Seq : 0;
        await Task.WhenAll(SendAllAsync(cancellation), StayConnectedAsync(cancellation), FetchAllAsync(cancellation), TickAsync(cancellation));
    }

    /// <summary>Opens the socket once and keeps it, for the memory measurement.</summary>
    public Task StayConnectedAsync(CancellationToken cancellation) => Endless(
        async () =>
        {
            await using var socket = await NoticeSocket.OpenAsync(origin, account.Cookie, cancellation);
            figures.Opened();
            _connected.TrySetResult();
            _asks.Writer.TryWrite(true);
            try
            {
                await socket.ListenAsync(notice => Noticed(notice.GetProperty("content").GetString()), cancellation);
            }
            finally
            {
                figures.Closed(wanted: cancellation.IsCancellationRequested);
            }

            throw new WebSocketException("The server closed the socket.");
        },
        cancellation);

    /// <summary>Reads the conversation from its beginning, page by page.</summary>
    public async Task<List<StoredMessage>> ReadAllAsync(CancellationToken cancellation)
    {
        var all = new List<StoredMessage>();
        StoredPage page;
        do
        {
            page = await ReadAsync($"?after={(all.Count > 0 ? all[^1].Seq : 0)}&limit=200", cancellation);
            all.AddRange(page.Items);
        }
        while (page.HasMore);
        return all;
    }

    /// <summary>What the peer has just sent, so that the next notice can be counted for it.</summary>
    private void Expect(Sent message)
    {
        lock (_unnoticed) _unnoticed.Enqueue(message);
    }

    private void Noticed(string? kind)
    {
        figures.Noticed();
        if (kind == "new-message")
        {
            lock (_unnoticed)
            {
                while (_unnoticed.TryDequeue(out var message)) message.Noticed = clock.Now;
            }
        }

        _asks.Writer.TryWrite(true);
    }

    private async Task SendAllAsync(CancellationToken cancellation)
    {
        await foreach (var message in _outgoing.Reader.ReadAllAsync(cancellation))
        {
            Peer!.Expect(message);
            await Endless(() => PostAsync(message, cancellation), cancellation, once: true);
            message.Accepted = clock.Now;
            Interlocked.Decrement(ref _unaccepted);
        }
    }

    private async Task PostAsync(Sent message, CancellationToken cancellation)
    {
        using var request = Request(HttpMethod.Post, $"/api/conversations/{Peer!.Account.Id}/messages");
        request.Content = JsonContent.Create(new { clientId = message.ClientId, text = message.Text });
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            if (response.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK) return;
            figures.Failed($"POST {(int)response.StatusCode}");
            response.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException exception) when (exception.StatusCode is null)
        {
            figures.Failed($"POST {exception.HttpRequestError}");
            throw;
        }
        finally
        {
            message.Retries++;
        }
    }

    private async Task FetchAllAsync(CancellationToken cancellation)
    {
        await foreach (var _ in _asks.Reader.ReadAllAsync(cancellation))
            await Endless(() => FetchAsync(cancellation), cancellation, once: true);
    }

    private async Task FetchAsync(CancellationToken cancellation)
    {
        StoredPage page;
        do
        {
            page = await ReadAsync($"?after={_lastSeq}&limit=200", cancellation);
            foreach (var message in page.Items)
            {
                if (message.Seq != _lastSeq + 1) ledger.Disordered();
                _lastSeq = message.Seq;
                if (message.Sender != account.Id) ledger.Fetched(message.ClientId, message.Text, clock.Now);
            }
        }
        while (page.HasMore);
    }

    private async Task TickAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(SlowTimer);
        while (await timer.WaitForNextTickAsync(cancellation)) _asks.Writer.TryWrite(true);
    }

    private async Task<StoredPage> ReadAsync(string query, CancellationToken cancellation)
    {
        using var request = Request(HttpMethod.Get, $"/api/conversations/{Peer!.Account.Id}/messages{query}");
        using var response = await http.SendAsync(request, cancellation);
        if (!response.IsSuccessStatusCode) figures.Failed($"GET {(int)response.StatusCode}");
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<StoredPage>(cancellation))!;
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(origin, path));
        request.Headers.TryAddWithoutValidation("Cookie", account.Cookie);
        return request;
    }

    /// <summary>Repeats what fails, with a growing pause and jitter, as the web app does.</summary>
    private static async Task Endless(Func<Task> act, CancellationToken cancellation, bool once = false)
    {
        var pause = FirstPause;
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await act();
                if (once) return;
                pause = FirstPause;
            }
            catch (Exception exception) when (exception is HttpRequestException or WebSocketException or IOException or OperationCanceledException)
            {
                cancellation.ThrowIfCancellationRequested();
                await Task.Delay(pause * (0.5 + Random.Shared.NextDouble() / 2), cancellation);
                pause = pause * 2 > LongestPause ? LongestPause : pause * 2;
            }
        }
    }
}
