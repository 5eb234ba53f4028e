using Chat.Api.Database;
using Chat.ServiceDefaults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Chat.Api.Notices;

/// <summary>
/// Relays what the short way left behind: what an earlier process committed before it died, and what Redis did not take. Rows that another
/// instance is sweeping are passed over.
/// </summary>
internal sealed partial class OutboxSweep(
    NoticeRelay relay, NoticeQueue queue, NoticeMetrics metrics, DatabaseOutage outage, IServiceScopeFactory scopes,
    IOptions<OutboxOptions> options, TimeProvider clock, ILogger<OutboxSweep> logger) : BackgroundService
{
    private const int BatchSize = 1000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SweepInterval, clock);
        do
        {
            try
            {
                await MeasureAsync(stoppingToken);
                outage.Ends();
                while (queue.IsConnected && await SweepAsync(stoppingToken) == BatchSize) { }
            }
            catch (Exception exception) when (exception is InvalidOperationException or NpgsqlException)
            {
                outage.Begins(exception);
            }
        }
        while (await timer.TicksAsync(stoppingToken));
    }

    private async Task MeasureAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ChatDb>();
        metrics.OldestOwed = await database.Outbox.MinAsync(owed => (DateTimeOffset?)owed.OwedAt, cancellation);
    }

    /// <summary>Relays one batch and says how many rows it had.</summary>
    private async Task<int> SweepAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ChatDb>();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var left = await database.Outbox.FromSql(
            $"""
            SELECT * FROM outbox WHERE owed_at < clock_timestamp() - {options.Value.SweepAge}
            ORDER BY owed_at LIMIT {BatchSize} FOR UPDATE SKIP LOCKED
            """).AsNoTracking().ToListAsync(cancellation);
        if (left.Count == 0 || !await relay.PushAsync(left)) return 0;
        await NoticeRelay.DeleteAsync(database, left.Select(owed => owed.Id), cancellation);
        await transaction.CommitAsync(cancellation);
        LogSwept(logger, left.Count);
        return left.Count;
    }

    [LoggerMessage(LogLevel.Information, "Relayed {Count} notices that were left in the outbox")]
    private static partial void LogSwept(ILogger logger, int count);
}
