using Chat.ServiceDefaults;
using Microsoft.Extensions.Options;

namespace Chat.Worker.Queue;

/// <summary>Renews the lease apart from the dispatch loop, so that a stuck dispatch does not lose it.</summary>
internal sealed class LeaseRenewal(
    ClaimedQueue queue, WorkerIdentity identity, RedisOutage outage, IOptions<QueueOptions> options, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Lease / 3, clock);
        while (await timer.TicksAsync(stoppingToken))
        {
            try
            {
                await queue.RenewLeaseAsync(identity.Current);
            }
            catch (Exception exception) when (exception.IsRedisTrouble())
            {
                outage.Begins(exception);
            }
        }
    }
}
