using System.Diagnostics;
using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Chat.Api.Messages;

/// <summary>Stores a message and what is owed for it: one statement, one round trip, one commit.</summary>
internal sealed class MessageStore(ChatDb database, Outbox outbox, IOptions<ReminderOptions> reminders)
{
    /// <summary>
    /// Of two equal sends at once, the second waits for the conversation's row, finds the <c>client_id</c> taken, and is undone whole: <c>seq</c> included.
    /// </summary>
    private static readonly string Send =
        $"""
        WITH {Gate}, earlier AS (
            SELECT message.* FROM gate JOIN messages message USING (conversation_id)
            WHERE message.sender_id = @sender AND message.client_id = @client
        ), {Storing(condition: "NOT EXISTS (SELECT FROM earlier)", isAutomatic: "false")}, away AS (
            SELECT coach.availability AS "Declared", settings.away_text AS "AwayText", settings.office_hours::text AS "OfficeHours",
                conversation.away_told_on AS "AwayToldOn"
            FROM users coach
            JOIN availability_settings settings ON settings.coach_id = coach.id AND settings.away_text IS NOT NULL
            CROSS JOIN gate JOIN conversations conversation ON conversation.id = gate.conversation_id
            WHERE coach.id = @peer AND coach.availability IN ('away', 'office-hours')
        )
        SELECT {MessageRow.Columns("stored")}, owed.id AS "OwedId", away.* FROM stored CROSS JOIN owed LEFT JOIN away ON true
        UNION ALL
        SELECT {MessageRow.Columns("earlier")}, NULL, away.* FROM earlier LEFT JOIN away ON true
        """;

    /// <summary>Of several at once, the later ones wait for the conversation's row and then find the day taken.</summary>
    private static readonly string SendAwayText =
        $"""
        WITH {Gate}, {Storing(condition: "coalesce(conversation.away_told_on < @day, true)", isAutomatic: "true", set: ", away_told_on = @day")}
        SELECT {MessageRow.Columns("stored")}, owed.id AS "OwedId",
            NULL AS "Declared", NULL AS "AwayText", NULL AS "OfficeHours", NULL::date AS "AwayToldOn"
        FROM stored CROSS JOIN owed
        """;

    private const string Gate = "gate AS (SELECT conversation_id FROM open_conversations WHERE user_id = @sender AND peer_id = @peer)";

    /// <summary>The message with this <c>clientId</c>, stored now or before; null when the gate is closed.</summary>
    public async Task<StoredMessage?> StoreAsync(long sender, long peer, Guid clientId, string text, CancellationToken cancellation)
    {
        try
        {
            return await RunAsync(Send, sender, peer, clientId, text, cancellation);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return await RunAsync(Send, sender, peer, clientId, text, cancellation);
        }
    }

    /// <summary>Stores a coach's away text as an automatic message, unless the student was told on that day or a later one.</summary>
    public Task StoreAwayTextAsync(long coach, long student, string text, DateOnly day, CancellationToken cancellation) =>
        RunAsync(SendAwayText, coach, student, Guid.NewGuid(), text, cancellation, new NpgsqlParameter<DateOnly>("day", day));

    private async Task<StoredMessage?> RunAsync(
        string statement, long sender, long peer, Guid clientId, string text, CancellationToken cancellation, params NpgsqlParameter[] more)
    {
        var traceParent = Activity.Current is { Recorded: true } activity ? activity.Id : null;
        var rows = await database.Database.SqlQueryRaw<StoredMessage>(
            statement,
            [
                new NpgsqlParameter<long>("sender", sender),
                new NpgsqlParameter<long>("peer", peer),
                new NpgsqlParameter<Guid>("client", clientId),
                new NpgsqlParameter<string>("text", text),
                new NpgsqlParameter<TimeSpan>("pause", reminders.Value.FirstPause),
                new NpgsqlParameter("trace", NpgsqlTypes.NpgsqlDbType.Text) { Value = (object?)traceParent ?? DBNull.Value },
                .. more,
            ]).ToListAsync(cancellation);
        if (rows.SingleOrDefault() is not { } stored) return null;
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
            outbox.Tell(sender, peer, NoticeKind.Own);
        }

        return stored;
    }

    /// <summary>The conversation's row is the lock under which <c>seq</c> and <c>change</c> are taken, so messages commit in that order.</summary>
    private static string Storing(string condition, string isAutomatic, string set = "") =>
        $"""
        taken AS (
            UPDATE conversations conversation
            SET last_seq = last_seq + 1, last_change = last_change + 1, last_message_at = clock_timestamp(){set}
            FROM gate WHERE conversation.id = gate.conversation_id AND {condition}
            RETURNING conversation.id, conversation.last_seq, conversation.last_change
        ), stored AS (
            INSERT INTO messages (conversation_id, seq, change, sender_id, client_id, text, sent_at, automatic)
            SELECT id, last_seq, last_change, @sender, @client, @text, clock_timestamp(), {isAutomatic} FROM taken
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
        """;
}
