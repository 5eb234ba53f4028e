using System.Diagnostics;
using Chat.Api.Database;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Notices;

/// <summary>Moves owed notices from the outbox to the queue. A row is deleted only after Redis took its notice.</summary>
internal sealed class NoticePublisher(NoticeQueue queue, NoticeMetrics metrics, QueueOutage outage)
{
    /// <summary>Pushes the notices, equal ones once. If Redis does not take them, it returns false.</summary>
    public async Task<bool> PushAsync(IReadOnlyList<OwedNotice> owed)
    {
        try
        {
            var oldest = owed.Where(notice => notice.Id > 0).Min(notice => (DateTimeOffset?)notice.OwedAt);
            await queue.PushAsync(owed.DistinctBy(Target).Select(Queued), oldest);
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            outage.Begins(exception);
            return false;
        }

        outage.Ends();
        metrics.Relayed(owed.Count);
        return true;
    }

    /// <summary>
    /// Deletes rows whose notices are on the queue. The commit does not wait for the disk: if a crash loses the deletion, the notices go
    /// out twice, which is harmless.
    /// </summary>
    public static async Task DeleteAsync(ChatDb database, IEnumerable<long> ids, CancellationToken cancellation)
    {
        await database.Database.ExecuteSqlRawAsync(Delete, [ids.ToArray()], cancellation);
    }

    private const string Delete =
        """
        SELECT set_config('synchronous_commit', 'off', true);
        DELETE FROM outbox WHERE id = ANY({0})
        """;

    private static (long UserId, long SenderId, NoticeKind Kind) Target(OwedNotice owed) => (owed.UserId, owed.SenderId, owed.Kind);

    /// <summary>Makes the queued notice, with a span for its time in the queue if its trace is recorded.</summary>
    private static QueuedNotice Queued(OwedNotice owed)
    {
        using var span = owed.TraceParent is { } parent
            ? NoticeMetrics.Traces.StartActivity("publish notice", ActivityKind.Producer, parent)
            : null;
        span?.SetTag("messaging.system", "redis")
            .SetTag("messaging.destination.name", (string?)RedisKeys.Queue)
            .SetTag("chat.notice.kind", owed.Kind.Name);
        return owed.ToQueued(span?.Id ?? owed.TraceParent);
    }
}
