using Chat.LoadTests.Wire;

namespace Chat.LoadTests.Ledgers;

/// <summary>The server's ledger of all messages, before and after a run.</summary>
internal sealed class ServerAccount(Calls admin)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private ServerLedger? _before;

    /// <summary>The change since the begin of the run, in words; null when the server was not asked.</summary>
    public string? Text { get; private set; }

    public async Task OpenAsync(CancellationToken cancellation) => _before = await ReadAsync(cancellation);

    /// <summary>Polls until the ledger shows exactly this many messages more, up to a timeout, and returns the differences.</summary>
    /// <exception cref="OperationCanceledException">The call was cancelled before the server answered.</exception>
    public async Task<IReadOnlyList<string>> ReconcileAsync(int sent, CancellationToken cancellation)
    {
        for (var asked = TimeSpan.Zero; ; asked += Interval)
        {
            var after = await ReadAsync(cancellation);
            Text = after.Since(_before!);
            var differences = after.Differences(_before!, sent).ToArray();
            if (differences.Length == 0 || asked >= Timeout) return differences;
            await Task.Delay(Interval, cancellation);
        }
    }

    private Task<ServerLedger> ReadAsync(CancellationToken cancellation) =>
        Backoff.RepeatAsync(() => admin.GetAsync<ServerLedger>("/api/ledger", cancellation), cancellation);
}
