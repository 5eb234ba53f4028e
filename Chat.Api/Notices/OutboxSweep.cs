using Chat.Api.Database;
using Chat.ServiceDefaults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.Notices;

/// <summary>
/// Relays what the short way left behind: notices that an earlier process committed before it died, and notices that Redis did not take.
/// Each goes out at once, however many they are, and only then are the rows worked off. Rows that another instance sweeps are passed over.
/// </summary>
internal sealed partial class OutboxSweep(
    NoticeRelay relay, NoticeQueue queue, NoticeMetrics metrics, DatabaseOutage outage, IServiceScopeFactory scopes,
    IOptions<OutboxOptions> options, TimeProvider clock, ILogger<OutboxSweep> logger) : BackgroundService
{
    /// <summary>
    /// How many rows become notices, equal ones once, and are deleted, in one transaction: so few that a Redis which barely answers takes
    /// all of them before PostgreSQL ends a transaction that waits.
    /// </summary>
    private const int BatchSize = 3000;

    /// <summary>How many notices are pushed at once.</summary>
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

        // Redis took the first batch. Behind it there may be a million rows, most of them equal, and someone who waits for none of these.
        await TellAllAsync(cancellation);
        while (queue.IsConnected && await SweepBatchAsync(cancellation)) { }
    }

    /// <summary>
    /// Deletes the oldest rows and relays their notices, both or neither; false when there was nothing, or Redis did not take it. The rows
    /// are deleted by their key, whatever the planner believes: a join of the oldest with the table may compare each row with every other.
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
            if (!await relay.PushAsync(part)) return false;
        }

        await transaction.CommitAsync(cancellation);
        if (notices.Count > 0) LogSwept(logger, notices.Count);
        return notices.Count > 0;
    }

    /// <summary>Relays each notice that has a row, and leaves the rows, because one that is committed meanwhile is still owed.</summary>
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
            if (!await relay.PushAsync(part)) return;
        }
    }

    [LoggerMessage(LogLevel.Information, "Relayed {Count} different notices that were left in the outbox")]
    private static partial void LogSwept(ILogger logger, int count);
}
