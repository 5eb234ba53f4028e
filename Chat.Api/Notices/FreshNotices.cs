using Chat.Api.Database;

namespace Chat.Api.Notices;

/// <summary>Relays what requests of this process have just committed, at once and in batches.</summary>
internal sealed partial class FreshNotices(Outbox outbox, NoticeRelay relay, IServiceScopeFactory scopes, ILogger<FreshNotices> logger) : BackgroundService
{
    private const int BatchSize = 500;

    /// <summary>The rows are deleted while the next batch is on its way: sending never waits for cleaning up.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var deleting = Task.CompletedTask;
        while (await WaitAsync(stoppingToken))
        {
            var batch = Take();
            if (batch.Count == 0) continue;
            if (!await relay.PushAsync(batch))
            {
                // A process that is to stop does not try Redis batch by batch: the sweep of another has the rest.
                if (stoppingToken.IsCancellationRequested) break;
                continue;
            }

            await deleting;
            deleting = DeleteAsync([.. batch.Select(owed => owed.Id).Where(id => id > 0)]);
        }

        await deleting;
    }

    /// <summary>False when the process is to stop and nothing is left.</summary>
    private async Task<bool> WaitAsync(CancellationToken stopping)
    {
        try
        {
            return await outbox.Fresh.WaitToReadAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return outbox.Fresh.TryPeek(out _);
        }
    }

    private List<OwedNotice> Take()
    {
        var batch = new List<OwedNotice>();
        while (batch.Count < BatchSize && outbox.Fresh.TryRead(out var owed)) batch.Add(owed);
        return batch;
    }

    private async Task DeleteAsync(IReadOnlyList<long> rows)
    {
        if (rows.Count == 0) return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await NoticeRelay.DeleteAsync(scope.ServiceProvider.GetRequiredService<ChatDb>(), rows, CancellationToken.None);
        }
        catch (Exception exception) when (exception.IsDatabaseTrouble())
        {
            LogKept(logger, rows.Count, exception.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Count} relayed notices stay in the outbox and will go out again: {Kind}")]
    private static partial void LogKept(ILogger logger, int count, string kind);
}
