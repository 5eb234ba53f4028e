using System.Threading.Channels;
using Chat.Testing;

namespace Chat.IntegrationTests.Driver;

/// <content>Waiting for notices, for records, and for the end of a socket.</content>
public sealed partial class NoticeSocket
{
    /// <summary>The next notice of a peer's action; null when the socket is closed.</summary>
    public async Task<ReceivedNotice?> NextAsync(CancellationToken cancellation)
    {
        while (await _notices.Reader.WaitToReadAsync(cancellation))
        {
            if (_notices.Reader.TryRead(out var notice) && !notice.IsIncidental) return notice;
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

    /// <summary>Waits until this many notices have come.</summary>
    public Task WaitForNoticesAsync(int count) =>
        Eventually.SeeAsync(() => Task.FromResult(Notices.Count), came => came >= count, Limit);

    /// <summary>The first frame that satisfies, among those received so far and later ones.</summary>
    public async Task<string> WaitForFrameAsync(Func<string, bool> satisfies) =>
        (await Eventually.SeeAsync(() => Task.FromResult(Frames.FirstOrDefault(satisfies)), frame => frame is not null, Limit))!;

    /// <summary>Completes when the server has closed the socket.</summary>
    public Task ClosedAsync(TimeSpan limit) => _reading.WaitAsync(limit);

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
}
