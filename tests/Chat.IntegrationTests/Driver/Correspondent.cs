using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;

namespace Chat.IntegrationTests.Driver;

/// <summary>A message that got a 2xx response.</summary>
/// <param name="Lane">The sender's lane, which sends one message after the other.</param>
/// <param name="Stored">The API's answer.</param>
public sealed record SentMessage(int Lane, Message Stored);

/// <summary>
/// One side of a conversation, as a browser: sends continuously, retries a message with the same <c>clientId</c> until it is stored,
/// reconnects for ever, and fetches after a connect or a notice. Without a timer, it misses a message that has no notice.
/// </summary>
public sealed class Correspondent : IAsyncDisposable
{
    public const int Lanes = 3;

    /// <summary>The timeout of a silent socket.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Person _me;
    private readonly Person _peer;
    private readonly long _begin;
    private readonly Func<Task<NoticeSocket>> _connect;
    private readonly CancellationTokenSource _enough = new();
    private readonly CancellationTokenSource _deaf = new();
    private readonly CancellationTokenSource _over = new();
    private readonly Lock _gate = new();
    private readonly List<SentMessage> _sent = [];
    private readonly List<Message> _fetched = [];
    private readonly List<HttpStatusCode> _refusals = [];
    private readonly Task _sending;
    private readonly Task _listening;

    /// <summary>Begins to send and to listen.</summary>
    /// <param name="me">The sender.</param>
    /// <param name="peer">The recipient.</param>
    /// <param name="begin">The newest <c>seq</c> of their conversation so far.</param>
    /// <param name="connect">Opens the socket.</param>
    public Correspondent(Person me, Person peer, long begin, Func<Task<NoticeSocket>> connect)
    {
        (_me, _peer, _begin, _connect) = (me, peer, begin, connect);
        _listening = ListenAsync();
        _sending = Task.WhenAll(Enumerable.Range(0, Lanes).Select(SendAsync));
    }

    public Person Me => _me;

    /// <summary>All messages that the API confirmed to this side as stored.</summary>
    public IReadOnlyList<SentMessage> Sent => Copy(_sent);

    /// <summary>All messages that this side fetched by its cursor, in that order.</summary>
    public IReadOnlyList<Message> Fetched => Copy(_fetched);

    /// <summary>The statuses of the responses that asked for a retry.</summary>
    public IReadOnlyList<HttpStatusCode> Refusals => Copy(_refusals);

    /// <summary>The open socket, or the last one.</summary>
    public NoticeSocket? Socket { get; private set; }

    /// <summary>Throws the errors so far, except those from which a browser recovers.</summary>
    public void ThrowIfBroken()
    {
        foreach (var task in (Task[])[_sending, _listening])
        {
            if (task.IsFaulted) task.GetAwaiter().GetResult();
        }
    }

    /// <summary>Stops the sending, and returns when all begun messages are stored.</summary>
    public async Task EndSendingAsync()
    {
        await _enough.CancelAsync();
        await _sending;
    }

    /// <summary>Closes the socket and fetches once more, because no notice tells of this side's own messages.</summary>
    public async Task EndListeningAsync()
    {
        await _deaf.CancelAsync();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ThrowIfBroken();
        await CatchUpAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        await _deaf.CancelAsync();
        await _over.CancelAsync();
        await Task.WhenAll(_sending, _listening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _enough.Dispose();
        _deaf.Dispose();
        _over.Dispose();
    }

    private async Task SendAsync(int lane)
    {
        using var pace = new PeriodicTimer(Interval);
        for (var number = 1; !_enough.IsCancellationRequested; number++)
        {
            var (clientId, text) = (Guid.NewGuid(), string.Create(CultureInfo.InvariantCulture, $"{_me.Id}/{lane}/{number}"));
            var stored = await InsistAsync<Message>(() => _me.TrySendAsync(_peer.Id, clientId, text));
            (stored.ClientId, stored.Sender, stored.Text).ShouldBe((clientId, _me.Id, text));
            lock (_gate) _sent.Add(new(lane, stored));
            await pace.WaitForNextTickAsync(_over.Token);
        }
    }

    private async Task ListenAsync()
    {
        using var pace = new PeriodicTimer(Interval);
        while (!_deaf.IsCancellationRequested)
        {
            try
            {
                await using var socket = Socket = await _connect();
                do await CatchUpAsync();
                while (await socket.NextAsync(_deaf.Token) is not null);
            }
            catch (Exception e)
                when (e is WebSocketException or TimeoutException or OperationCanceledException && !_deaf.IsCancellationRequested)
            {
                // Retry a little later, as a browser does.
            }

            await pace.WaitForNextTickAsync(_deaf.Token);
        }
    }

    private async Task CatchUpAsync()
    {
        Page page;
        do
        {
            var after = Fetched.Count == 0 ? _begin : Fetched[^1].Seq;
            page = await InsistAsync<Page>(() => _me.GetAsync($"{Person.MessagesWith(_peer.Id)}?after={after}&limit=200"));
            lock (_gate) _fetched.AddRange(page.Items);
        }
        while (page.HasMore);
    }

    private async Task<T> InsistAsync<T>(Func<Task<HttpResponseMessage>> call)
        where T : class
    {
        using var pace = new PeriodicTimer(Interval);
        while (true)
        {
            try
            {
                using var response = await call();
                if (response.IsSuccessStatusCode) return (await response.Content.ReadFromJsonAsync<T>(_over.Token))!;
                await RefusedAsync(response);
            }
            catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && e.InnerException is TimeoutException))
            {
                // Retry, because no server answers.
            }

            await pace.WaitForNextTickAsync(_over.Token);
        }
    }

    /// <summary>Expects every refusal to be a clean one.</summary>
    private async Task RefusedAsync(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.ServiceUnavailable, HttpStatusCode.BadGateway);
        await response.ShouldBeProblemAsync(response.StatusCode, "unavailable");
        response.Headers.RetryAfter.ShouldNotBeNull();
        lock (_gate) _refusals.Add(response.StatusCode);
    }

    private IReadOnlyList<T> Copy<T>(List<T> list)
    {
        lock (_gate) return [.. list];
    }
}
