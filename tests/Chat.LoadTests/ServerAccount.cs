namespace Chat.LoadTests;

/// <summary>The server's account of all messages, before and after a run.</summary>
internal sealed class ServerAccount(Calls admin)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private ServerLedger? _before;

    /// <summary>The change since then, in words; null when the server was not asked.</summary>
    public string? Text { get; private set; }

    public async Task OpenAsync(CancellationToken cancellation) => _before = await ReadAsync(cancellation);

    /// <summary>Asks until it shows exactly these messages more, or patience ends; returns what differs.</summary>
    /// <exception cref="OperationCanceledException">It did not answer before it was cancelled.</exception>
    public async Task<IReadOnlyList<string>> ReconcileAsync(int sent, CancellationToken cancellation)
    {
        for (var asked = TimeSpan.Zero; ; asked += Interval)
        {
            var after = await ReadAsync(cancellation);
            Text = after.Since(_before!);
            var differences = after.Differences(_before!, sent).ToArray();
            if (differences.Length == 0 || asked >= Patience) return differences;
            await Task.Delay(Interval, cancellation);
        }
    }

    private Task<ServerLedger> ReadAsync(CancellationToken cancellation) =>
        GrowingPause.RepeatAsync(() => admin.GetAsync<ServerLedger>("/api/ledger", cancellation), cancellation);
}
