using System.Diagnostics;
using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Chat.Api.Messages;

/// <summary>Stores a message and what is owed for it: one statement, one round trip, one commit.</summary>
internal sealed class MessageSender(ChatDb database, Outbox outbox, IOptions<ReminderOptions> reminders)
{
    /// <summary>
    /// The conversation's row is the lock under which <c>seq</c> and <c>change</c> are taken, so messages commit in that order. Of two equal sends at once, the
    /// second waits for the row, finds the <c>client_id</c> taken, and is undone whole: <c>seq</c> included.
    /// </summary>
    private static readonly string Statement =
        $"""
        WITH gate AS (
            SELECT conversation_id FROM open_conversations WHERE user_id = @sender AND peer_id = @peer
        ), earlier AS (
            SELECT message.* FROM gate JOIN messages message USING (conversation_id)
            WHERE message.sender_id = @sender AND message.client_id = @client
        ), taken AS (
            UPDATE conversations conversation SET last_seq = last_seq + 1, last_change = last_change + 1, last_message_at = clock_timestamp()
            FROM gate WHERE conversation.id = gate.conversation_id AND NOT EXISTS (SELECT FROM earlier)
            RETURNING conversation.id, conversation.last_seq, conversation.last_change
        ), stored AS (
            INSERT INTO messages (conversation_id, seq, change, sender_id, client_id, text, sent_at, automatic)
            SELECT id, last_seq, last_change, @sender, @client, @text, clock_timestamp(), false FROM taken
            RETURNING *
        ), owed AS (
            INSERT INTO outbox (user_id, sender_id, kind, trace_parent, owed_at)
            SELECT @peer, @sender, 'new-message', @trace, sent_at FROM stored
            RETURNING id
        ), unfetched_now AS (
            INSERT INTO unfetched (user_id, peer_id, seq, due_at, times)
            SELECT @peer, @sender, seq, sent_at + @pause, 0 FROM stored
            ON CONFLICT (user_id, peer_id) DO UPDATE
            SET seq = EXCLUDED.seq, due_at = LEAST(unfetched.due_at, EXCLUDED.due_at), times = 0
        )
        SELECT {MessageRow.Columns("stored")}, owed.id AS "OwedId" FROM stored CROSS JOIN owed
        UNION ALL
        SELECT {MessageRow.Columns("earlier")}, NULL FROM earlier
        """;

    /// <summary>The stored message and whether this call stored it; null when the gate is closed.</summary>
    public async Task<(MessageDto Message, bool IsNew)?> SendAsync(long sender, long peer, Guid clientId, string text, CancellationToken cancellation)
    {
        var traceParent = Activity.Current is { Recorded: true } activity ? activity.Id : null;
        var stored = await StoreAsync(sender, peer, clientId, text, traceParent, cancellation);
        if (stored is null) return null;
        if (stored.OwedId is { } owed)
        {
            outbox.Committed(new OwedNotice
            {
                Id = owed,
                UserId = peer,
                SenderId = sender,
                Kind = NoticeKind.NewMessage,
                TraceParent = traceParent,
                OwedAt = stored.SentAt!.Value,
            });
        }

        return (stored.ToDto(), stored.OwedId is not null);
    }

    private async Task<Stored?> StoreAsync(
        long sender, long peer, Guid clientId, string text, string? traceParent, CancellationToken cancellation)
    {
        try
        {
            return await RunAsync();
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return await RunAsync();
        }

        async Task<Stored?> RunAsync()
        {
            var rows = await database.Database.SqlQueryRaw<Stored>(
                Statement,
                new NpgsqlParameter<long>("sender", sender),
                new NpgsqlParameter<long>("peer", peer),
                new NpgsqlParameter<Guid>("client", clientId),
                new NpgsqlParameter<string>("text", text),
                new NpgsqlParameter<TimeSpan>("pause", reminders.Value.FirstPause),
                new NpgsqlParameter("trace", NpgsqlTypes.NpgsqlDbType.Text) { Value = (object?)traceParent ?? DBNull.Value }).ToListAsync(cancellation);
            return rows.SingleOrDefault();
        }
    }

    private sealed record Stored : MessageRow
    {
        public required long? OwedId { get; init; }
    }
}
