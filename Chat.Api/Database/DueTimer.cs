using Chat.ServiceDefaults;

namespace Chat.Api.Database;

/// <summary>Polls for due rows, and takes them in batches until a batch is not full.</summary>
/// <param name="outage">Logs that PostgreSQL does not answer; the next poll tries again.</param>
/// <param name="scopes">Each batch has a scope of its own.</param>
/// <param name="interval">The polling interval.</param>
/// <param name="clock">Measures the interval.</param>
internal abstract class DueTimer(DatabaseOutage outage, IServiceScopeFactory scopes, TimeSpan interval, TimeProvider clock)
    : BackgroundService
{
    /// <summary>Takes a batch of due rows.</summary>
    /// <returns>Whether the batch was full, so that more rows may be due.</returns>
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
