using Chat.ServiceDefaults;
using Microsoft.Extensions.Options;

namespace Chat.Worker.Queue;

/// <summary>Gives the items of dead workers back to the queue, and measures the queue's length.</summary>
internal sealed partial class Reclaimer(
    ClaimedQueue queue, WorkerIdentity identity, WorkerMetrics metrics, RedisOutage outage, IOptions<QueueOptions> options,
    TimeProvider clock, ILogger<Reclaimer> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.ReclaimInterval, clock);
        while (await timer.TicksAsync(stoppingToken))
        {
            try
            {
                if (await queue.ReclaimAsync(identity.Current) is > 0 and var count)
                {
                    metrics.Reclaimed(count);
                    LogReclaimed(logger, count);
                }

                metrics.QueueLength = await queue.CountAsync();
            }
            catch (Exception exception) when (exception.IsRedisTrouble())
            {
                outage.Begins(exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Reclaimed {Count} notices of workers that died")]
    private static partial void LogReclaimed(ILogger logger, long count);
}
