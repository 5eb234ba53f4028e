using Chat.Api.Database;
using Chat.ServiceDefaults;
using Microsoft.Extensions.Options;

namespace Chat.Api.ScheduledMessages;

/// <summary>Looks for scheduled messages that are due. Each instance does, and passes over what another is taking.</summary>
internal sealed class ScheduledMessageTimer(
    DatabaseOutage outage, IServiceScopeFactory scopes, IOptions<ScheduledMessageOptions> options, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Interval, clock);
        while (await timer.TicksAsync(stoppingToken))
        {
            while (await TrySendAsync(stoppingToken) == ScheduledMessageSender.BatchSize && !stoppingToken.IsCancellationRequested) { }
        }
    }

    private async Task<int> TrySendAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<ScheduledMessageSender>().SendDueAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception exception) when (exception.IsDatabaseTrouble())
        {
            outage.Begins(exception);
            return 0;
        }
    }
}
