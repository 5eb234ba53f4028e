using Chat.ServiceDefaults;

namespace Chat.Api.Database;

/// <summary>Looks regularly for rows that are due, and takes batches of them until fewer are left than fill one.</summary>
/// <param name="outage">Told when PostgreSQL does not answer; the next look tries again.</param>
/// <param name="scopes">Each batch has a scope of its own.</param>
/// <param name="interval">How often to look.</param>
/// <param name="clock">Measures the interval.</param>
internal abstract class DueTimer(DatabaseOutage outage, IServiceScopeFactory scopes, TimeSpan interval, TimeProvider clock)
    : BackgroundService
{
    /// <summary>Takes a batch of what is due.</summary>
    /// <returns>Whether the batch was full, so that more may be due.</returns>
    protected abstract Task<bool> TakeAsync(IServiceProvider services, CancellationToken stopping);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, clock);
        while (await timer.TicksAsync(stoppingToken))
        {
            while (!stoppingToken.IsCancellationRequested && await TryTakeAsync(stoppingToken)) { }
        }
    }

    private async Task<bool> TryTakeAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await TakeAsync(scope.ServiceProvider, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception) when (exception.IsDatabaseTrouble())
        {
            outage.Begins(exception);
            return false;
        }
    }
}
