using Chat.ServiceDefaults;
using Chat.Worker.Queue;
using Microsoft.Extensions.Options;

namespace Chat.Worker.Dispatch;

/// <summary>
/// Claims, dispatches and acknowledges batches, at least once. A claim acknowledges the batch before it, in one step. After a failure the
/// worker continues under a new id, and first returns the items of the old id.
/// </summary>
internal sealed partial class QueueDrain(
    ClaimedQueue queue, NoticeDispatcher dispatcher, WorkerIdentity identity, WakeUp wakeUp, CommitStamps stamps, WorkerMetrics metrics,
    RedisOutage outage, IOptions<QueueOptions> options, TimeProvider clock, ILogger<QueueDrain> logger) : BackgroundService
{
    private readonly Backoff _backoff = new(options.Value.PollInterval);
    private IReadOnlyCollection<DeadLetter> _dead = [];
    private string? _abandoned;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await AdvanceAsync()) await wakeUp.WaitAsync(options.Value.PollInterval, stoppingToken);
            }
            catch (Exception exception) when (exception.IsRedisTrouble())
            {
                outage.Begins(exception);
                _abandoned ??= identity.Renew();
                _dead = [];
                await PauseAsync(stoppingToken);
            }
        }

        await EndAsync();
    }

    /// <summary>Acknowledges one batch and dispatches the next; false when the queue was empty.</summary>
    private async Task<bool> AdvanceAsync()
    {
        if (_abandoned is not null)
        {
            await queue.GiveBackAsync(_abandoned);
            _abandoned = null;
        }

        var mark = stamps.Mark();
        var batch = await queue.AdvanceAsync(identity.Current, _dead);
        _dead = [];
        if (batch.Length > 0)
        {
            _dead = await dispatcher.DispatchAsync(batch);
            _backoff.Reset();
        }

        outage.Ends();
        if (batch.Length < options.Value.BatchSize)
        {
            foreach (var age in stamps.Take(mark, clock.GetUtcNow())) metrics.Pushed(age);
        }

        return batch.Length > 0;
    }

    /// <summary>Waits without reacting to wake-ups, which this or another failing worker causes when it gives items back.</summary>
    private async Task PauseAsync(CancellationToken stopping) =>
        await Task.Delay(_backoff.Next(), clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>
    /// Acknowledges the dispatched items, gives the others back, and ends the lease, so that no worker waits for it to expire.
    /// </summary>
    private async Task EndAsync()
    {
        try
        {
            if (_abandoned is not null) await queue.GiveBackAsync(_abandoned);
            else await queue.AcknowledgeAsync(identity.Current, _dead);
            await queue.GiveBackAsync(identity.Current);
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            LogLeft(logger, identity.Current, exception.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Worker {Worker} ends without Redis ({Error}); others will reclaim what it held")]
    private static partial void LogLeft(ILogger logger, string worker, string error);
}
