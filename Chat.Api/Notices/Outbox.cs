using System.Threading.Channels;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Notices;

/// <summary>
/// Hands committed notices of this process to the relay without a query. The sweep finds those that do not fit, or that the process lost,
/// in the table.
/// </summary>
internal sealed class Outbox(TimeProvider clock)
{
    private const int Capacity = 10_000;

    private readonly Channel<OwedNotice> _fresh =
        Channel.CreateBounded<OwedNotice>(
            new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly Channel<OwedNotice> _delayed =
        Channel.CreateBounded<OwedNotice>(new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Notices that go out at once.</summary>
    public ChannelReader<OwedNotice> Fresh => _fresh.Reader;

    /// <summary>Notices that are not owed, which go out together with an owed notice, or after <see cref="Release"/>.</summary>
    public ChannelReader<OwedNotice> Delayed => _delayed.Reader;

    /// <summary>Call this method after the commit of the transaction that wrote the row.</summary>
    public void Committed(OwedNotice owed) => _fresh.Writer.TryWrite(owed);

    /// <summary>
    /// Tells all browsers of a user with a notice that is not owed: if the notice is lost, a later request brings the change. A notice told
    /// before <see cref="Committed"/> goes out in the same push.
    /// </summary>
    /// <param name="recipient">The user to tell.</param>
    /// <param name="sender">The user who caused the change. In a notice to that user: the peer, or that user without a peer.</param>
    /// <param name="kind">The kind of change.</param>
    public void Tell(long recipient, long sender, NoticeKind kind) => _delayed.Writer.TryWrite(
        new OwedNotice { UserId = recipient, SenderId = sender, Kind = kind, OwedAt = clock.GetUtcNow() });

    /// <summary>Makes the delayed notices fresh.</summary>
    public void Release()
    {
        while (_delayed.Reader.TryRead(out var delayed)) _fresh.Writer.TryWrite(delayed);
    }
}
