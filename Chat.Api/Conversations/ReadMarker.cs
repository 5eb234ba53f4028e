using System.Diagnostics;
using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Conversations;

/// <summary>Moves a reader's mark forward, owes the peer a notice if it moved, and removes the reader's mark "unread".</summary>
internal sealed class ReadMarker(ChatDb database, Outbox outbox)
{
    public async Task<MarkOutcome> MarkAsync(long reader, long peer, long seq, CancellationToken cancellation)
    {
        var traceParent = Activity.Current is { Recorded: true } activity ? activity.Id : null;
        var rows = await database.Database.SqlQuery<Row>(
            $"""
            WITH gate AS (
                SELECT last_seq FROM readable_conversations WHERE user_id = {reader} AND peer_id = {peer}
            ), moved AS (
                UPDATE participants mine SET read_seq = {seq}, marked_unread = false
                FROM gate WHERE mine.user_id = {reader} AND mine.peer_id = {peer} AND mine.read_seq < {seq} AND {seq} <= gate.last_seq
                RETURNING 1
            ), owed AS (
                INSERT INTO outbox (user_id, sender_id, kind, trace_parent, owed_at)
                SELECT {peer}, {reader}, 'read', {traceParent}::text, clock_timestamp() FROM moved
                RETURNING id, owed_at
            )
            SELECT gate.last_seq AS "LastSeq", owed.id AS "OwedId", owed.owed_at AS "OwedAt" FROM gate LEFT JOIN owed ON true
            """).ToListAsync(cancellation);
        if (rows is not [var row]) return MarkOutcome.NoConversation;
        if (row is { OwedId: { } id, OwedAt: { } at })
        {
            outbox.Tell(reader, peer, NoticeKind.Own);
            outbox.Committed(new OwedNotice
            {
                Id = id,
                UserId = peer,
                SenderId = reader,
                Kind = NoticeKind.Read,
                TraceParent = traceParent,
                OwedAt = at,
            });
        }

        return seq <= row.LastSeq ? MarkOutcome.Marked : MarkOutcome.NotWritten;
    }

    private sealed record Row(long LastSeq, long? OwedId, DateTimeOffset? OwedAt);
}
