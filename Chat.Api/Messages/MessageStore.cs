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
    /// Parameters: sender, peer, clientId, body, pause, trace, replyTo, key. If two equal sends run at once, the second waits for the
    /// conversation's row, finds the <c>client_id</c> taken, and is rolled back with its <c>seq</c>.
    /// </summary>
    private static readonly string Send =
        $"""
        WITH {Gate}, earlier AS (
            SELECT message.* FROM gate JOIN messages message USING (conversation_id)
            WHERE message.sender_id = $1 AND message.client_id = $3
        ), {Storing(condition: $"NOT EXISTS (SELECT FROM earlier) AND {IsAnswerable}", isAutomatic: "false", replyTo: "$7")}, away AS (
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

    /// <summary>
    /// Parameters: as above, with the day on the coach's calendar instead of replyTo. If several run at once, the later ones wait for the
    /// conversation's row and then find the day taken.
    /// </summary>
    private static readonly string SendAwayText =
        $"""
        WITH {Gate}, {Storing(
            condition: "coalesce(conversation.away_told_on < $7, true)", isAutomatic: "true", replyTo: "NULL", set: ", away_told_on = $7")}
        SELECT {MessageRow.Columns("stored")}, owed.id, NULL::text, NULL::text, NULL::date,
            NULL::bigint, NULL::bytea, NULL::text, NULL::bytea
        FROM stored {StoredText.Join("stored")} CROSS JOIN owed
        """;

    private const string Gate = "gate AS (SELECT conversation_id FROM open_conversations WHERE user_id = $1 AND peer_id = $2)";

    /// <summary>True unless the answered message is missing or erased. PostgreSQL looks only when the message answers another.</summary>
    private const string IsAnswerable =
        """
        ($7 IS NULL OR $7 > conversation.erased_seq AND EXISTS (
            SELECT FROM messages answered WHERE answered.conversation_id = gate.conversation_id AND answered.seq = $7))
        """;

    /// <summary>The message with this <c>clientId</c>, stored by this call or before; null when the gate is closed.</summary>
    public async Task<StoredMessage?> StoreAsync(long sender, long peer, Guid clientId, string text, long? replyTo)
    {
        try
        {
            return await RunAsync(Send, sender, peer, clientId, text, () => Parameter(NpgsqlDbType.Bigint, replyTo));
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return await RunAsync(Send, sender, peer, clientId, text, () => Parameter(NpgsqlDbType.Bigint, replyTo));
        }
    }

    /// <summary>Stores a coach's away text as an automatic message, unless the student was told on that day or a later one.</summary>
    public Task StoreAwayTextAsync(long coach, long student, string text, DateOnly day) =>
        RunAsync(SendAwayText, coach, student, Guid.NewGuid(), text, () => Parameter(NpgsqlDbType.Date, day));

    private static NpgsqlParameter Parameter(NpgsqlDbType type, object? value) =>
        new() { NpgsqlDbType = type, Value = value ?? DBNull.Value };

    /// <summary>
    /// Runs a statement with the sealed text. If it stored nothing because the conversation has another key by now, it runs again.
    /// </summary>
    private async Task<StoredMessage?> RunAsync(
        string statement, long sender, long peer, Guid clientId, string text, Func<NpgsqlParameter> what)
    {
        if (await keys.FindAsync(sender, peer) is not { } key) return null;
        while (true)
        {
            var stored = await RunAsync(statement, sender, peer, clientId, text, what, key);
            if (stored?.Message is not null || await keys.FindNewerAsync(sender, peer, key) is not { } newer) return stored;
            key = newer;
        }
    }

    private async Task<StoredMessage?> RunAsync(
        string statement, long sender, long peer, Guid clientId, string text, Func<NpgsqlParameter> what, DataKey key)
    {
        var body = key.Seal(text, MessageText.PlaceOf(sender, peer, sender, clientId));
        var trace = Activity.Current is { Recorded: true } activity ? activity.Id : null;
        var stored = await commits.RunAsync(new Statement<StoredMessage?>(
            statement,
            new StatementOrder(user: peer, peer: sender),
            () =>
            [
                new NpgsqlParameter<long> { TypedValue = sender },
                new NpgsqlParameter<long> { TypedValue = peer },
                new NpgsqlParameter<Guid> { TypedValue = clientId },
                new NpgsqlParameter<byte[]> { TypedValue = body },
                new NpgsqlParameter<TimeSpan> { TypedValue = reminders.Value.FirstPause },
                Parameter(NpgsqlDbType.Text, trace),
                what(),
                new NpgsqlParameter<long> { TypedValue = key.Id },
            ],
            async rows => await rows.ReadAsync() ? StoredMessage.Read(rows) : null));
        if (stored is { Message: { } message, OwedId: { } owed }) Tell(message, owed, sender, peer, trace);
        return stored;
    }

    /// <summary>Hands on the owed notice to the peer, and with it a notice to the sender's other browsers.</summary>
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

    /// <summary>
    /// Takes <c>seq</c> and <c>change</c> under a lock on the conversation's row, so messages commit in that order. Nothing is stored
    /// unless the locked row names the key that sealed the text.
    /// </summary>
    private static string Storing(string condition, string isAutomatic, string replyTo, string set = "") =>
        $"""
        taken AS (
            UPDATE conversations conversation
            SET last_seq = last_seq + 1, last_change = last_change + 1, last_message_at = clock_timestamp(){set}
            FROM gate WHERE conversation.id = gate.conversation_id AND conversation.key_id = $8 AND {condition}
            RETURNING conversation.id, conversation.last_seq, conversation.last_change
        ), stored AS (
            INSERT INTO messages (conversation_id, seq, change, sender_id, client_id, key_id, body, sent_at, automatic, reply_to)
            SELECT id, last_seq, last_change, $1, $3, $8, $4, clock_timestamp(), {isAutomatic}, {replyTo} FROM taken
            RETURNING *
        ), owed AS (
            INSERT INTO outbox (user_id, sender_id, kind, trace_parent, owed_at)
            SELECT $2, $1, 'new-message', $6, sent_at FROM stored
            RETURNING id
        ), unfetched_now AS (
            INSERT INTO unfetched (user_id, peer_id, seq, due_at, times)
            SELECT $2, $1, seq, sent_at + $5, 0 FROM stored
            ON CONFLICT (user_id, peer_id) DO UPDATE
            SET seq = EXCLUDED.seq, due_at = LEAST(unfetched.due_at, EXCLUDED.due_at), times = 0, newest_at = EXCLUDED.newest_at
        )
        """;
}
