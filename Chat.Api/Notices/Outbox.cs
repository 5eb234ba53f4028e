using System.Threading.Channels;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Notices;

/// <summary>
/// Hands the relay the notices that a request has just committed, so that it need not look for them. The sweep finds in the table the
/// notices that do not fit, or are lost with the process: this is only the short way.
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

    /// <summary>Notices that are not owed. They go out with one that is, or after <see cref="Release"/>.</summary>
    public ChannelReader<OwedNotice> Delayed => _delayed.Reader;

    /// <summary>Call once the transaction that wrote the row has committed.</summary>
    public void Committed(OwedNotice owed) => _fresh.Writer.TryWrite(owed);

    /// <summary>
    /// Tells without owing it: the notice is kept nowhere, and when it is lost, the next question of a browser brings what it was
    /// about. Called before <see cref="Committed"/>, it goes out with that.
    /// </summary>
    /// <param name="recipient">The user to tell.</param>
    /// <param name="sender">The user who caused it; in a notice to oneself, the peer in whose conversation it happened.</param>
    /// <param name="kind">The kind of change.</param>
    public void Tell(long recipient, long sender, NoticeKind kind) => _delayed.Writer.TryWrite(
        new OwedNotice { UserId = recipient, SenderId = sender, Kind = kind, OwedAt = clock.GetUtcNow() });

    /// <summary>Makes the delayed notices fresh.</summary>
    public void Release()
    {
        while (_delayed.Reader.TryRead(out var delayed)) _fresh.Writer.TryWrite(delayed);
    }
}
