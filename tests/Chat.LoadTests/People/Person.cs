using System.Threading.Channels;
using Chat.LoadTests.Ledgers;
using Chat.LoadTests.Measures;
using Chat.LoadTests.Wire;
using Chat.Testing;

namespace Chat.LoadTests.People;

/// <summary>
/// One user with one browser: sends one message at a time with retries, keeps a socket open, and fetches after its last <c>seq</c> at each
/// notice or new socket. Without a timer, it misses a message that has no notice.
/// </summary>
internal sealed class Person(Account account, Uri origin, HttpClient http, Ledger ledger, Clock clock, Figures figures)
{
    private readonly Calls _calls = new(account, origin, http, figures);
    private readonly Channel<Sent> _outgoing = Channel.CreateUnbounded<Sent>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Channel<bool> _asks = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Signals _signals = new();
    private long _start;
    private long _lastSeq;
    private int _unaccepted;

    public Person? Peer { get; set; }

    /// <summary>Completes when the socket is open for the first time.</summary>
    public Task Connected => _connected.Task;

    /// <summary>The number of messages without a 2xx response so far.</summary>
    public int Unaccepted => Volatile.Read(ref _unaccepted);

    private string Id => account.Id;

    private string Messages => $"/api/conversations/{Peer!.Id}/messages";

    /// <summary>Queues a message behind the earlier ones of this person.</summary>
    public void Send(TimeSpan due)
    {
        var message = new Sent(Id, Peer!.Id, $"{account.Email} {due.TotalMilliseconds:0} {Guid.NewGuid()}", due);
        ledger.Add(message);
        Interlocked.Increment(ref _unaccepted);
        _outgoing.Writer.TryWrite(message);
    }

    /// <summary>Runs until it is cancelled.</summary>
    public async Task LiveAsync(CancellationToken cancellation)
    {
        var newest = await _calls.GetAsync<StoredPage>($"{Messages}?before={long.MaxValue}&limit=1", cancellation);
        _start = newest.Items is [.., var last] ? last.Seq : 0;
        _lastSeq = _start;
        await Task.WhenAll(SendAllAsync(cancellation), StayConnectedAsync(cancellation), FetchAllAsync(cancellation));
    }

    /// <summary>Keeps a socket open, with reconnects.</summary>
    public async Task StayConnectedAsync(CancellationToken cancellation)
    {
        var pause = new Backoff();
        while (true)
        {
            try
            {
                using var socket = await NoticeSocket.OpenAsync(origin, account.Cookie, figures, cancellation);
                pause.Reset();
                await ListenAsync(socket, cancellation);
            }
            catch (Exception exception) when (Backoff.IsPassing(exception))
            {
                cancellation.ThrowIfCancellationRequested();
            }

            await pause.WaitAsync(cancellation);
        }
    }

    /// <summary>Reads the conversation again from this person's start, page by page, and has it checked.</summary>
    public async Task AuditAsync(CancellationToken cancellation)
    {
        var all = new List<StoredMessage>();
        StoredPage page;
        do
        {
            page = await Backoff.RepeatAsync(() => ReadAsync(all.Count > 0 ? all[^1].Seq : _start, cancellation), cancellation);
            all.AddRange(page.Items);
        }
        while (page.HasMore);
        ledger.Audit(all, Id, Peer!.Id, _start);
    }

    private async Task ListenAsync(NoticeSocket socket, CancellationToken cancellation)
    {
        figures.Opened();
        _connected.TrySetResult();
        Ask();
        try
        {
            await socket.ListenAsync(Hear, cancellation);
        }
        finally
        {
            figures.Closed(wanted: cancellation.IsCancellationRequested);
        }
    }

    private void Hear(ReceivedNotice notice)
    {
        figures.Noticed();
        if (notice.UserId != Id) figures.Wrong("notices of another user");
        if (!notice.IsIncidental) Ask();
    }

    private void Ask()
    {
        _signals.Came(clock.Now);
        _asks.Writer.TryWrite(true);
    }

    private async Task SendAllAsync(CancellationToken cancellation)
    {
        await foreach (var message in _outgoing.Reader.ReadAllAsync(cancellation))
        {
            ledger.Accept(message, await Backoff.RepeatAsync(() => PostAsync(message, cancellation), cancellation), clock.Now);
            Interlocked.Decrement(ref _unaccepted);
        }
    }

    private Task<StoredMessage> PostAsync(Sent message, CancellationToken cancellation)
    {
        message.Attempts++;
        return _calls.PostAsync<StoredMessage>(Messages, new { clientId = message.ClientId, text = message.Text }, cancellation);
    }

    private async Task FetchAllAsync(CancellationToken cancellation)
    {
        await foreach (var _ in _asks.Reader.ReadAllAsync(cancellation))
        {
            _signals.Ask();
            bool hasMore;
            do hasMore = await Backoff.RepeatAsync(() => FetchAsync(cancellation), cancellation);
            while (hasMore);
        }
    }

    /// <summary>Fetches a page; true when there is more.</summary>
    private async Task<bool> FetchAsync(CancellationToken cancellation)
    {
        var page = await ReadAsync(_lastSeq, cancellation);
        foreach (var message in page.Items)
        {
            if (message.Seq != _lastSeq + 1) ledger.Disordered();
            _lastSeq = message.Seq;
            if (ledger.Serve(message, Id, Peer!.Id, clock.Now) is { } mine) _signals.Found(mine, clock.At(message.SentAt));
        }

        return page.HasMore;
    }

    private Task<StoredPage> ReadAsync(long after, CancellationToken cancellation) =>
        _calls.GetAsync<StoredPage>($"{Messages}?after={after}&limit=200", cancellation);
}
