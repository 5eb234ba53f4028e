using System.Threading.Channels;

namespace Chat.Api.Notices;

/// <summary>
/// Hands the relay what a request has just committed, so that it need not look for it. What does not fit, or is lost with the process, the
/// sweep finds in the table: this is only the short way.
/// </summary>
internal sealed class Outbox
{
    private const int Capacity = 10_000;

    private readonly Channel<OwedNotice> _fresh =
        Channel.CreateBounded<OwedNotice>(new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public ChannelReader<OwedNotice> Fresh => _fresh.Reader;

    /// <summary>Call once the transaction that wrote the row has committed.</summary>
    public void Committed(OwedNotice owed) => _fresh.Writer.TryWrite(owed);
}
