using Chat.Api.Database;
using Chat.Api.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.Accesses;

/// <summary>
/// Tells the student and the coach of an access that need no longer be hidden. Each row is told in one transaction with its mails and
/// notices; a process that dies leaves the rest to the next poll.
/// </summary>
internal sealed class AccessTimer(
    DatabaseOutage outage, IServiceScopeFactory scopes, IOptions<AccessOptions> options, TimeProvider clock)
    : DueTimer(outage, scopes, options.Value.Interval, clock)
{
    private const int BatchSize = 50;

    protected override async Task<bool> TakeAsync(IServiceProvider services, CancellationToken stopping)
    {
        var (database, news) = (services.GetRequiredService<ChatDb>(), services.GetRequiredService<AccessNews>());
        await using var transaction = await database.Database.BeginTransactionAsync(stopping);
        var due = await database.Database.SqlQuery<Due>(
            $"""
            WITH due AS MATERIALIZED (
                SELECT id FROM access_requests WHERE hidden_until <= clock_timestamp() AND told_at IS NULL
                ORDER BY hidden_until LIMIT {BatchSize} FOR UPDATE SKIP LOCKED
            )
            SELECT request.id AS "Id", conversation.student_id AS "StudentId", conversation.coach_id AS "CoachId",
                EXISTS (SELECT FROM accesses WHERE request_id = request.id) AS "WasRead", request.granted_at IS NOT NULL AS "WasGranted"
            FROM due JOIN access_requests request ON request.id = due.id
            JOIN conversations conversation ON conversation.id = request.conversation_id
            """).ToListAsync(stopping);
        List<OwedNotice> owed = [];
        foreach (var (id, student, coach, wasRead, wasGranted) in due)
        {
            if (wasGranted) owed.AddRange(await news.OweAsync(student, coach, stopping));
            if (wasRead) await news.MailOnceAsync(id, student, coach, stopping);
            await database.Database.ExecuteSqlAsync(
                $"UPDATE access_requests SET told_at = clock_timestamp() WHERE id = {id} AND told_at IS NULL", stopping);
        }

        await transaction.CommitAsync(stopping);
        news.Committed(owed);
        return due.Count == BatchSize;
    }

    private sealed record Due(Guid Id, long StudentId, long CoachId, bool WasRead, bool WasGranted);
}
