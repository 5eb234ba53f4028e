using Chat.Api.Database;
using Chat.Api.Presence;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.Notices;

/// <summary>
/// Repeats the notice of a message, with backoff, until a present recipient fetches it. One instance does so, under an advisory lock that
/// PostgreSQL frees if the instance dies or hangs. No row is locked during calls to Redis.
/// </summary>
internal sealed partial class Reminders(
    NoticeQueue queue, PresenceReader presence, NoticeMetrics metrics, DatabaseOutage outage, IServiceScopeFactory scopes,
    IOptions<ReminderOptions> options, TimeProvider clock, ILogger<Reminders> logger) : BackgroundService
{
    private const int BatchSize = 500;
    private const long AdvisoryLock = 0x43686174_00000001;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Interval, clock);
        while (await timer.TicksAsync(stoppingToken))
        {
            while (queue.IsConnected && await TryRemindAsync(stoppingToken) == BatchSize) { }
        }
    }

    private async Task<int> TryRemindAsync(CancellationToken cancellation)
    {
        try
        {
            return await RemindAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            LogFailed(logger, exception.GetType().Name);
            return 0;
        }
        catch (Exception exception) when (exception.IsDatabaseTrouble())
        {
            outage.Begins(exception);
            return 0;
        }
    }

    /// <summary>
    /// Repeats the due notices of present users, and delays all due rows. Rows of absent users are delayed longer, because a page asks for
    /// everything when it connects. Rows of users with unknown presence stay due. A failure may repeat notices, but loses none.
    /// </summary>
    private async Task<int> RemindAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ChatDb>();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var due = await TakeAsync(database, cancellation);
        if (due.Count == 0) return 0;
        if (await presence.PresentAmongAsync(due.Select(row => row.UserId).Distinct(), Timeout, cancellation) is not { } present) return 0;
        var repeated = due.Where(row => row.IsOpen && present.Contains(row.UserId))
            .Select(row => new QueuedNotice(UserIds.Format(row.UserId), UserIds.Format(row.PeerId), NoticeKind.NewMessage)).ToList();
        if (repeated.Count > 0)
        {
            await queue.PushAsync(repeated);
            metrics.Repeated(repeated.Count);
            LogRepeated(logger, repeated.Count);
        }

        var settled = due.Where(row => !row.IsOpen || present.IsComplete || present.Contains(row.UserId)).ToList();
        await PutOffAsync(database, settled, present, cancellation);
        await transaction.CommitAsync(cancellation);
        return settled.Count;
    }

    /// <summary>Compares with a stable function, so that the index scan ends at the last due row.</summary>
    private static Task<List<Due>> TakeAsync(ChatDb database, CancellationToken cancellation) =>
        database.Database.SqlQueryRaw<Due>(Take, AdvisoryLock, BatchSize).ToListAsync(cancellation);

    private const string Take =
        $$"""
        {{PlanSettings.ByIndex}}
        WITH due AS MATERIALIZED (
            SELECT user_id, peer_id, seq, times FROM unfetched
            WHERE (SELECT pg_try_advisory_xact_lock({0})) AND due_at <= statement_timestamp()
            ORDER BY due_at LIMIT {1}
        )
        SELECT user_id AS "UserId", peer_id AS "PeerId", seq AS "Seq", times AS "Times", EXISTS (
            SELECT FROM readable_conversations gate WHERE gate.user_id = due.user_id AND gate.peer_id = due.peer_id) AS "IsOpen"
        FROM due
        """;

    /// <summary>
    /// Deletes rows whose gate is closed and delays the others, except rows that changed since they were read and, to avoid deadlocks,
    /// locked rows. A row is found by its key and then by its place (<c>ctid</c>), whatever the planner assumes.
    /// </summary>
    private Task<int> PutOffAsync(ChatDb database, List<Due> due, PresentUsers present, CancellationToken cancellation)
    {
        var users = due.Select(row => row.UserId).ToArray();
        var peers = due.Select(row => row.PeerId).ToArray();
        var seqs = due.Select(row => row.Seq).ToArray();
        var times = due.Select(row => row.Times).ToArray();
        var open = due.Select(row => row.IsOpen).ToArray();
        var longest = due.Select(row => present.Contains(row.UserId) ? options.Value.LongestPause : options.Value.LongestAbsence).ToArray();
        return database.Database.ExecuteSqlAsync(
            $"""
            WITH due AS MATERIALIZED (
                SELECT kept.place, due.is_open, due.longest
                FROM unnest({users}, {peers}, {seqs}, {times}, {open}, {longest}) AS due (user_id, peer_id, seq, times, is_open, longest)
                CROSS JOIN LATERAL (
                    SELECT ctid AS place FROM unfetched
                    WHERE (user_id, peer_id, seq, times) = (due.user_id, due.peer_id, due.seq, due.times) OFFSET 0 FOR UPDATE SKIP LOCKED
                ) kept
            ), closed AS (
                DELETE FROM unfetched WHERE ctid = ANY(ARRAY(SELECT place FROM due WHERE NOT is_open))
            )
            UPDATE unfetched kept SET times = kept.times + 1,
                due_at = clock_timestamp() + LEAST({options.Value.FirstPause} * power(2, LEAST(kept.times + 1, 20)), longest)
            FROM due WHERE is_open AND kept.ctid = due.place
            """,
            cancellation);
    }

    private sealed record Due(long UserId, long PeerId, long Seq, int Times, bool IsOpen);

    [LoggerMessage(LogLevel.Information, "Repeated {Count} notices whose messages were not fetched yet")]
    private static partial void LogRepeated(ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "Notices can't be repeated for now: {Error}")]
    private static partial void LogFailed(ILogger logger, string error);
}
