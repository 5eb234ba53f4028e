using System.Diagnostics;
using System.Threading.Channels;
using Chat.Api.Database;

namespace Chat.Api.Notices;

/// <summary>Relays the notices that requests of this process have just committed, at once and in batches.</summary>
internal sealed partial class OutboxRelay(
    Outbox outbox, NoticePublisher publisher, IServiceScopeFactory scopes, ILogger<OutboxRelay> logger) : BackgroundService
{
    private const int BatchSize = 500;

    /// <summary>
    /// The least time between two pushes; a notice after a longer silence goes out at once. A push costs Redis and the worker more than one
    /// notice in it.
    /// </summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>The longest delay of a notice that is not owed. Such a notice waits for an owed one, to share one push.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// The time for which rows of relayed notices are gathered, to be deleted together well before the sweep would take them.
    /// </summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(100);

    private readonly Channel<long> _relayed = Channel.CreateUnbounded<long>(new() { SingleReader = true, SingleWriter = true });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var working = Task.WhenAll(ReleaseDelayedAsync(stoppingToken), DeleteRelayedAsync());
        while (await WaitAsync(stoppingToken))
        {
            var began = Stopwatch.GetTimestamp();
            var batch = Take();
            if (batch.Count == 0) continue;
            if (!await publisher.PushAsync(batch))
            {
                // A stopping process does not try Redis batch by batch: the sweep of another process has the rest.
                if (stoppingToken.IsCancellationRequested) break;
                continue;
            }

            foreach (var owed in batch.Where(owed => owed.Id > 0)) _relayed.Writer.TryWrite(owed.Id);
            if (Pause - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } rest) await Task.Delay(rest, CancellationToken.None);
        }

        _relayed.Writer.Complete();
        await working;
    }

    /// <summary>Waits for notices; false when the process stops and none is left.</summary>
    private async Task<bool> WaitAsync(CancellationToken stopping)
    {
        try
        {
            return await outbox.Fresh.WaitToReadAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            outbox.Release();
            return outbox.Fresh.TryPeek(out _);
        }
    }

    private List<OwedNotice> Take()
    {
        var batch = new List<OwedNotice>();
        while (batch.Count < BatchSize && outbox.Fresh.TryRead(out var owed)) batch.Add(owed);
        while (batch.Count < BatchSize && outbox.Delayed.TryRead(out var delayed)) batch.Add(delayed);
        return batch;
    }

    /// <summary>Releases delayed notices if no owed notice comes in time.</summary>
    private async Task ReleaseDelayedAsync(CancellationToken stopping)
    {
        try
        {
            while (await outbox.Delayed.WaitToReadAsync(stopping))
            {
                await Task.Delay(LongestDelay, stopping);
                outbox.Release();
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    /// <summary>
    /// Deletes the rows of relayed notices beside the next pushes, until none is left: sending never waits for a deletion.
    /// </summary>
    private async Task DeleteRelayedAsync()
    {
        while (await _relayed.Reader.WaitToReadAsync(CancellationToken.None))
        {
            await Task.Delay(Gathering, CancellationToken.None);
            var rows = new List<long>();
            while (_relayed.Reader.TryRead(out var row)) rows.Add(row);
            await DeleteAsync(rows);
        }
    }

    private async Task DeleteAsync(List<long> rows)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await NoticePublisher.DeleteAsync(scope.ServiceProvider.GetRequiredService<ChatDb>(), rows, CancellationToken.None);
        }
        catch (Exception exception) when (exception.IsDatabaseTrouble())
        {
            LogKept(logger, rows.Count, exception.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Count} relayed notices stay in the outbox and will go out again: {Error}")]
    private static partial void LogKept(ILogger logger, int count, string error);
}
