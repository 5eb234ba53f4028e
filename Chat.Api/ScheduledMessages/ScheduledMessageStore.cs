using Chat.Api.Conversations;
using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.Api.Sealing;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chat.Api.ScheduledMessages;

/// <summary>Makes, changes and deletes scheduled messages, and tells the sender's other browsers.</summary>
internal sealed class ScheduledMessageStore(
    ChatDb database, ConversationGate gate, ConversationKeys keys, TextOpener texts, Outbox outbox)
{
    /// <summary>The largest number of scheduled messages of a sender in one conversation.</summary>
    public const int Most = 50;

    /// <summary>
    /// The least time ahead, by PostgreSQL's clock, as for <see cref="Longest"/>. Without a schedule, a browser sends the message at once.
    /// </summary>
    public static readonly TimeSpan Least = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private const string Gate = "gate AS (SELECT conversation_id FROM open_conversations WHERE user_id = @sender AND peer_id = @peer)";

    private const string IsIt = "(scheduled.sender_id, scheduled.peer_id, scheduled.client_id) = (@sender, @peer, @clientId)";

    private const string IsOutOfTime =
        """
        WHEN @at < clock_timestamp() + @least THEN 'too-soon'
        WHEN @at > clock_timestamp() + @longest THEN 'too-far'
        """;

    private static readonly string Schedule =
        $"""
        WITH {Gate}, earlier AS (
            SELECT scheduled.* FROM gate CROSS JOIN scheduled_messages scheduled WHERE {IsIt}
        ), wish AS MATERIALIZED (
            SELECT CASE
                WHEN EXISTS (SELECT FROM earlier) THEN 'done'
                WHEN EXISTS (
                    SELECT FROM messages
                    WHERE (conversation_id, sender_id, client_id) = (gate.conversation_id, @sender, @clientId)) THEN 'sent'
                {IsOutOfTime}
                WHEN @most <= (SELECT count(*) FROM scheduled_messages WHERE sender_id = @sender AND peer_id = @peer) THEN 'full'
                ELSE 'new' END AS verdict
            FROM gate
        ), kept AS (
            INSERT INTO scheduled_messages (sender_id, peer_id, client_id, key_id, body, send_at, due_at, taken)
            SELECT @sender, @peer, @clientId, @key, @body, @at, @at, false FROM wish WHERE verdict = 'new'
            ON CONFLICT (sender_id, peer_id, client_id) DO NOTHING
            RETURNING *
        ), outcome AS (
            SELECT * FROM kept UNION ALL SELECT * FROM earlier
        )
        SELECT wish.verdict AS "Verdict", {ScheduledMessageRow.Columns("outcome")}
        FROM wish LEFT JOIN outcome ON true {StoredText.Join("outcome")}
        """;

    /// <summary>
    /// Locks the row to see its newest state: a message that was taken meanwhile stays as it is, a changed one waits for its new time.
    /// </summary>
    private static readonly string Change =
        $"""
        WITH {Gate}, target AS MATERIALIZED (
            SELECT scheduled.*, CASE
                WHEN scheduled.taken THEN 'sent'
                WHEN scheduled.due_at IS NOT NULL AND scheduled.body = @body AND scheduled.send_at = @at THEN 'done'
                {IsOutOfTime}
                ELSE 'change' END AS verdict
            FROM gate CROSS JOIN scheduled_messages scheduled WHERE {IsIt} FOR UPDATE OF scheduled
        ), changed AS (
            UPDATE scheduled_messages scheduled SET key_id = @key, body = @body, send_at = @at, due_at = @at
            FROM target WHERE scheduled.id = target.id AND target.verdict = 'change'
            RETURNING scheduled.*, 'change' AS verdict
        ), outcome AS (
            SELECT * FROM changed UNION ALL SELECT * FROM target WHERE verdict <> 'change'
        )
        SELECT outcome.verdict AS "Verdict", {ScheduledMessageRow.Columns("outcome")}
        FROM gate LEFT JOIN outcome ON true {StoredText.Join("outcome")}
        """;

    /// <summary>Schedules a message, unless one with the same <c>clientId</c> was scheduled or sent before.</summary>
    public async Task<(ScheduleOutcome Outcome, ScheduledMessageDto? Scheduled)> ScheduleAsync(
        long sender, long peer, ScheduleMessageDto wish, CancellationToken cancellation)
    {
        var key = (sender, peer, wish.ClientId);
        var (outcome, scheduled) = await SealAsync(Schedule, key, wish.Text, wish.SendAt, cancellation);

        // An equal concurrent call was first: its row exists now.
        if (outcome == ScheduleOutcome.New && scheduled is null)
            (outcome, scheduled) = await SealAsync(Schedule, key, wish.Text, wish.SendAt, cancellation);
        return (outcome, scheduled);
    }

    /// <summary>Changes the text and the time of a scheduled message. An unsendable message waits again if the gate is open.</summary>
    public async Task<(ScheduleOutcome Outcome, ScheduledMessageDto? Scheduled)> ChangeAsync(
        long sender, long peer, Guid clientId, ChangeScheduledMessageDto wish, CancellationToken cancellation)
    {
        var (outcome, scheduled) = await SealAsync(Change, (sender, peer, clientId), wish.Text, wish.SendAt, cancellation);
        return outcome == ScheduleOutcome.Missing && await WasSentAsync(sender, peer, clientId, cancellation)
            ? (ScheduleOutcome.Sent, null)
            : (outcome, scheduled);
    }

    /// <summary>Deletes a scheduled message, if there is one. The sender can delete it after the conversation has ended.</summary>
    public async Task<ScheduleOutcome> DeleteAsync(long sender, long peer, Guid clientId, CancellationToken cancellation)
    {
        var it = Of(sender, peer, clientId);
        if (await it.Where(scheduled => !scheduled.Taken).ExecuteDeleteAsync(cancellation) > 0)
        {
            outbox.Tell(sender, peer, NoticeKind.Planned);
            return ScheduleOutcome.Done;
        }

        if (await it.AnyAsync(cancellation) || await WasSentAsync(sender, peer, clientId, cancellation)) return ScheduleOutcome.Sent;
        return await gate.IsReadableAsync(sender, peer, cancellation) ? ScheduleOutcome.Done : ScheduleOutcome.NoConversation;
    }

    /// <summary>Whether there is a message with this <c>clientId</c>; false also when there is no conversation.</summary>
    public Task<bool> WasSentAsync(long sender, long peer, Guid clientId, CancellationToken cancellation) =>
        database.ReadableConversations.Where(conversation => conversation.UserId == sender && conversation.PeerId == peer)
            .AnyAsync(
                conversation => database.Messages.Any(message =>
                    message.ConversationId == conversation.ConversationId && message.SenderId == sender && message.ClientId == clientId),
                cancellation);

    private IQueryable<ScheduledMessage> Of(long sender, long peer, Guid clientId) => database.ScheduledMessages
        .Where(scheduled => scheduled.SenderId == sender && scheduled.PeerId == peer && scheduled.ClientId == clientId);

    /// <summary>Runs a statement with the sealed text. If the conversation's key was deleted meanwhile, it runs again.</summary>
    private async Task<(ScheduleOutcome Outcome, ScheduledMessageDto? Scheduled)> SealAsync(
        string statement, (long Sender, long Peer, Guid ClientId) key, string text, DateTimeOffset at, CancellationToken cancellation)
    {
        var (sender, peer, clientId) = key;
        var present = (await Of(sender, peer, clientId)
            .SelectMany(
                scheduled => database.DataKeys.Where(data => data.Id == scheduled.KeyId).DefaultIfEmpty(),
                (scheduled, data) => new StoredText(scheduled.KeyId, scheduled.Body, data!.Master, data.Wrapped))
            .ToListAsync(cancellation)) is [var stored] ? stored : default;
        var place = ScheduledMessage.PlaceOf(sender, peer, clientId);
        for (var data = await keys.FindAsync(sender, peer); data is not null; data = await keys.FindNewerAsync(sender, peer, data))
        {
            // The same text keeps its sealed form, so that PostgreSQL sees whether anything changes.
            var isSame = present.KeyId == data.Id && texts.Open(present, place) == text;
            try
            {
                return await RunAsync(statement, key, data.Id, isSame ? present.Body! : data.Seal(text, place), at, cancellation);
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.ForeignKeyViolation)
            {
                // The key is gone.
            }
        }

        return (ScheduleOutcome.NoConversation, null);
    }

    private async Task<(ScheduleOutcome Outcome, ScheduledMessageDto? Scheduled)> RunAsync(
        string statement,
        (long Sender, long Peer, Guid ClientId) key,
        long keyId,
        byte[] body,
        DateTimeOffset at,
        CancellationToken cancellation)
    {
        var rows = await database.Database.SqlQueryRaw<ScheduledMessageRow>(
            statement,
            new NpgsqlParameter<long>("sender", key.Sender),
            new NpgsqlParameter<long>("peer", key.Peer),
            new NpgsqlParameter<Guid>("clientId", key.ClientId),
            new NpgsqlParameter<long>("key", keyId),
            new NpgsqlParameter<byte[]>("body", body),
            new NpgsqlParameter<DateTimeOffset>("at", at.ToUniversalTime()),
            new NpgsqlParameter<TimeSpan>("least", Least),
            new NpgsqlParameter<TimeSpan>("longest", Longest),
            new NpgsqlParameter<int>("most", Most)).ToListAsync(cancellation);
        if (rows is not [var row]) return (ScheduleOutcome.NoConversation, null);
        if (row is { Verdict: "new" or "change", ClientId: not null }) outbox.Tell(key.Sender, key.Peer, NoticeKind.Planned);
        return (row.Outcome, row.ToDto(texts, key.Sender, key.Peer));
    }
}
