using Chat.Api.Database;
using Chat.ServiceDefaults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.Notices;

/// <summary>
/// Relays the notices that were left in the outbox after a crash or an outage of Redis, except rows that another instance sweeps. The sweep
/// pushes each different notice once, and then deletes the rows.
/// </summary>
internal sealed partial class OutboxSweep(
    NoticePublisher publisher, NoticeQueue queue, NoticeMetrics metrics, DatabaseOutage outage, IServiceScopeFactory scopes,
    IOptions<OutboxOptions> options, TimeProvider clock, ILogger<OutboxSweep> logger) : BackgroundService
{
    /// <summary>
    /// The rows of one transaction: so few that even a slow Redis takes their notices before PostgreSQL ends the idle transaction.
    /// </summary>
    private const int BatchSize = 3000;

    /// <summary>The number of notices in one push.</summary>
    private const int PushSize = 1000;

    private const string SweepBatch =
        $$"""
        SET LOCAL synchronous_commit = off;
        {{PlanSettings.ByIndex}}
        WITH oldest AS (
            SELECT id FROM outbox WHERE owed_at < now() - {0} ORDER BY owed_at LIMIT {1} FOR UPDATE SKIP LOCKED
        ), gone AS (
            DELETE FROM outbox WHERE id = ANY(ARRAY(SELECT id FROM oldest)) RETURNING *
        )
        SELECT max(id) AS id, user_id, sender_id, kind, min(trace_parent) AS trace_parent, min(owed_at) AS owed_at
        FROM gone GROUP BY user_id, sender_id, kind ORDER BY min(owed_at)
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SweepInterval, clock);
        do
        {
            try
            {
                await MeasureAsync(stoppingToken);
                await SweepAsync(stoppingToken);
                outage.Ends();
            }
            catch (Exception exception) when (exception.IsDatabaseTrouble())
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
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var oldest = await database.Database.SqlQueryRaw<DateTimeOffset>(
            $"{PlanSettings.ByIndex} SELECT owed_at FROM outbox ORDER BY owed_at LIMIT 1").ToListAsync(cancellation);
        metrics.OldestOwed = oldest.Count > 0 ? oldest[0] : null;
    }

    private async Task SweepAsync(CancellationToken cancellation)
    {
        if (!queue.IsConnected || !await SweepBatchAsync(cancellation)) return;

        // Redis took the first batch. A million rows may follow, most of them equal, while another user waits for a notice behind them.
        await TellAllAsync(cancellation);
        while (queue.IsConnected && await SweepBatchAsync(cancellation)) { }
    }

    /// <summary>
    /// Deletes the oldest rows and relays their notices, both or neither; false when there was no row or Redis failed. The deletion is by
    /// key, because a join of the oldest rows with the table may compare each row with every other.
    /// </summary>
    private async Task<bool> SweepBatchAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ChatDb>();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var notices = await database.Outbox.FromSqlRaw(SweepBatch, options.Value.SweepAge, BatchSize)
            .AsNoTracking().ToListAsync(cancellation);
        foreach (var part in notices.Chunk(PushSize))
        {
            if (!await publisher.PushAsync(part)) return false;
        }

        await transaction.CommitAsync(cancellation);
        if (notices.Count > 0) LogSwept(logger, notices.Count);
        return notices.Count > 0;
    }

    /// <summary>Relays each different notice and keeps the rows, because a notice that is committed meanwhile is still owed.</summary>
    private async Task TellAllAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ChatDb>();
        var notices = database.Outbox.FromSql(
            $"""
            SELECT max(id) AS id, user_id, sender_id, kind, min(trace_parent) AS trace_parent, min(owed_at) AS owed_at
            FROM outbox WHERE owed_at < now() - {options.Value.SweepAge} GROUP BY user_id, sender_id, kind ORDER BY min(owed_at)
            """).AsNoTracking().AsAsyncEnumerable();
        await foreach (var part in notices.Chunk(PushSize).WithCancellation(cancellation))
        {
            if (!await publisher.PushAsync(part)) return;
        }
    }

    [LoggerMessage(LogLevel.Information, "Relayed {Count} different notices that were left in the outbox")]
    private static partial void LogSwept(ILogger logger, int count);
}
