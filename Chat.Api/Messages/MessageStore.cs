using System.Diagnostics;
using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.Api.Sealing;
using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace Chat.Api.Messages;

/// <summary>
/// Seals a message, and stores it and its owed notice with one statement, which shares its round trip and its commit with those of other
/// requests.
/// </summary>
internal sealed class MessageStore(GroupCommit commits, ConversationKeys keys, Outbox outbox, IOptions<ReminderOptions> reminders)
{
    /// <summary>
    /// Parameters: sender, peer, clientId, body, pause, trace, replyTo, key, and the day on the coach's calendar, which is null except for
    /// an away text.
    /// </summary>
    /// <remarks>
    /// <c>numbered</c> locks the conversation's row, so messages commit in the order of <c>seq</c> and <c>change</c>. <c>numbered</c> is
    /// empty, and nothing is stored, when the message is stored already, when the conversation has another key by now, when the answered
    /// message is missing or erased, or when this is an away text and the conversation had one on that day or later. Two equal sends at
    /// the same time may both find <c>earlier</c> empty: the second one waits for the row, breaks the unique index, and is rolled back with
    /// its <c>seq</c>.
    /// </remarks>
    private static readonly string Send =
        $"""
        WITH gate AS (
            SELECT conversation_id FROM open_conversations WHERE user_id = $1 AND peer_id = $2
        ), earlier AS (
            SELECT message.* FROM gate JOIN messages message USING (conversation_id)
            WHERE message.sender_id = $1 AND message.client_id = $3
        ), numbered AS (
            UPDATE conversations conversation
            SET last_seq = last_seq + 1, last_change = last_change + 1, last_message_at = clock_timestamp(),
                away_told_on = coalesce($9, away_told_on)
            FROM gate
            WHERE conversation.id = gate.conversation_id AND conversation.key_id = $8 AND NOT EXISTS (SELECT FROM earlier)
                AND ($7 IS NULL OR $7 > conversation.erased_seq AND EXISTS (
                    SELECT FROM messages answered WHERE answered.conversation_id = gate.conversation_id AND answered.seq = $7))
                AND coalesce(conversation.away_told_on < $9, true)
            RETURNING conversation.id, conversation.last_seq, conversation.last_change
        ), stored AS (
            INSERT INTO messages (conversation_id, seq, change, sender_id, client_id, key_id, body, sent_at, automatic, reply_to)
            SELECT id, last_seq, last_change, $1, $3, $8, $4, clock_timestamp(), $9 IS NOT NULL, $7 FROM numbered
            RETURNING *
        ), owed AS (
            INSERT INTO outbox (user_id, sender_id, kind, trace_parent, owed_at)
            SELECT $2, $1, 'new-message', $6, sent_at FROM stored
            RETURNING id
        ), reminded AS (
            INSERT INTO unfetched (user_id, peer_id, seq, due_at, times)
            SELECT $2, $1, seq, sent_at + $5, 0 FROM stored
            ON CONFLICT (user_id, peer_id) DO UPDATE
            SET seq = EXCLUDED.seq, due_at = LEAST(unfetched.due_at, EXCLUDED.due_at), times = 0, newest_at = EXCLUDED.newest_at
        ), away AS (
            SELECT coach.availability, settings.office_hours::text, conversation.away_told_on, {StoredText.Columns("settings")}
            FROM users coach
            JOIN availability_settings settings ON settings.coach_id = coach.id AND settings.body IS NOT NULL
            CROSS JOIN gate JOIN conversations conversation ON conversation.id = gate.conversation_id
            {StoredText.Join("settings")}
            WHERE coach.id = $2 AND coach.availability IN ('away', 'office-hours')
        ), outcome AS (
            SELECT * FROM stored UNION ALL SELECT * FROM earlier
        )
        SELECT {MessageRow.Columns("outcome")}, owed.id, away.*
        FROM gate LEFT JOIN outcome ON true {StoredText.Join("outcome")} LEFT JOIN owed ON true LEFT JOIN away ON true
        """;

    /// <summary>The message with this <c>clientId</c>, stored by this call or before; null when the gate is closed.</summary>
    public async Task<StoredMessage?> StoreAsync(long sender, long peer, Guid clientId, string text, long? replyTo)
    {
        try
        {
            return await StoreAsync(sender, peer, clientId, text, replyTo, day: null);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // An equal send was quicker, and has committed by now: this run finds its message.
            return await StoreAsync(sender, peer, clientId, text, replyTo, day: null);
        }
    }

    /// <summary>Stores a coach's away text as an automatic message, unless the student was told on that day or a later one.</summary>
    public Task StoreAwayTextAsync(long coach, long student, string text, DateOnly day) =>
        StoreAsync(coach, student, Guid.NewGuid(), text, replyTo: null, day);

    /// <summary>
    /// Runs the statement with the sealed text. If it stored nothing because the conversation has another key by now, it runs again.
    /// </summary>
    private async Task<StoredMessage?> StoreAsync(long sender, long peer, Guid clientId, string text, long? replyTo, DateOnly? day)
    {
        if (await keys.FindAsync(sender, peer) is not { } key) return null;
        while (true)
        {
            var stored = await SendAsync(sender, peer, clientId, text, replyTo, day, key);
            if (stored?.Message is not null || await keys.FindNewerAsync(sender, peer, key) is not { } newer) return stored;
            key = newer;
        }
    }

    private async Task<StoredMessage?> SendAsync(
        long sender, long peer, Guid clientId, string text, long? replyTo, DateOnly? day, DataKey key)
    {
        var body = key.Seal(text, MessageText.PlaceOf(sender, peer, sender, clientId));
        var trace = Activity.Current is { Recorded: true } activity ? activity.Id : null;
        var stored = await commits.RunAsync(new Statement<StoredMessage?>(
            Send,
            new StatementOrder(user: peer, peer: sender),
            () =>
            [
                new NpgsqlParameter<long> { TypedValue = sender },
                new NpgsqlParameter<long> { TypedValue = peer },
                new NpgsqlParameter<Guid> { TypedValue = clientId },
                new NpgsqlParameter<byte[]> { TypedValue = body },
                new NpgsqlParameter<TimeSpan> { TypedValue = reminders.Value.FirstPause },
                Parameter(NpgsqlDbType.Text, trace),
                Parameter(NpgsqlDbType.Bigint, replyTo),
                new NpgsqlParameter<long> { TypedValue = key.Id },
                Parameter(NpgsqlDbType.Date, day),
            ],
            async rows => await rows.ReadAsync() ? StoredMessage.Read(rows) : null));
        if (stored is { Message: { } message, OwedId: { } owed }) Tell(message, owed, sender, peer, trace);
        return stored;
    }

    /// <summary>Hands on the owed notice to the peer, and with it a notice to the sender's own browsers.</summary>
    private void Tell(MessageRow message, long owed, long sender, long peer, string? trace)
    {
        outbox.Tell(sender, peer, NoticeKind.Own);
        outbox.Committed(new OwedNotice
        {
            Id = owed,
            UserId = peer,
            SenderId = sender,
            Kind = NoticeKind.NewMessage,
            TraceParent = trace,
            OwedAt = message.SentAt!.Value,
        });
    }

    private static NpgsqlParameter Parameter(NpgsqlDbType type, object? value) =>
        new() { NpgsqlDbType = type, Value = value ?? DBNull.Value };
}
