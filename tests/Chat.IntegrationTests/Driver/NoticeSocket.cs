using System.Net.WebSockets;
using System.Threading.Channels;
using Chat.Testing;

namespace Chat.IntegrationTests.Driver;

/// <summary>A browser's socket, of which a test can see every record.</summary>
public sealed partial class NoticeSocket : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly HubSocket _socket;
    private readonly Channel<ReceivedNotice> _notices = Channel.CreateUnbounded<ReceivedNotice>();
    private readonly CancellationTokenSource _over = new();
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<HubRecord> _records = [];
    private readonly TimeSpan _patience;
    private readonly Task _reading;

    private NoticeSocket(HubSocket socket, TimeSpan patience)
    {
        _socket = socket;
        _patience = patience;
        _reading = ReadAsync();
    }

    /// <summary>All received records.</summary>
    public IReadOnlyList<HubRecord> Records
    {
        get
        {
            lock (_records) return [.. _records];
        }
    }

    /// <summary>All received records, as they came.</summary>
    public IReadOnlyList<string> Frames => [.. Records.Select(record => record.Text)];

    /// <summary>All notices of a peer's actions.</summary>
    public IReadOnlyList<ReceivedNotice> Notices =>
        [.. Records.Select(record => record.Notice).OfType<ReceivedNotice>().Where(notice => !notice.IsIncidental)];

    public bool IsOpen => !_reading.IsCompleted && _socket.State == WebSocketState.Open;

    public Task SendAsync(string record) => _socket.SendAsync(record, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _reading;
        _socket.Dispose();
        _over.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await ReceiveAsync() is { } records)
            {
                foreach (var record in records) await HearAsync(record);
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

    private async Task<IReadOnlyList<HubRecord>?> ReceiveAsync()
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(_over.Token);
        silence.CancelAfter(_patience);
        return await _socket.ReceiveAsync(silence.Token);
    }

    private async Task HearAsync(HubRecord record)
    {
        lock (_records) _records.Add(record);
        if (record.Type is HubRecordType.Completion) _listening.TrySetResult();
        if (record.Notice is { } notice) _notices.Writer.TryWrite(notice);
        if (record.Type is HubRecordType.Ping) await AnswerPingAsync();
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
