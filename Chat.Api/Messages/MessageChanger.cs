using System.Diagnostics;
using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.Api.Sealing;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chat.Api.Messages;

/// <summary>
/// Edits and deletes messages, sets reactions, and owes the peer a notice with one statement and one commit. An edit reads the message
/// before, because only the API can compare texts.
/// </summary>
internal sealed class MessageChanger(ChatDb database, ConversationKeys keys, TextOpener texts, Outbox outbox)
{
    /// <summary>The time after sending within which a message can be changed, by PostgreSQL's clock.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private const string IsNotOwn = "WHEN message.sender_id <> @sender OR message.automatic THEN 'not-own'";
    private const string IsDeleted = "WHEN message.deleted_at IS NOT NULL THEN 'deleted'";
    private const string IsTooLate = "WHEN message.sent_at < clock_timestamp() - @window THEN 'too-late'";

    private static readonly string Edit = Statement(
        $"{IsNotOwn} {IsDeleted} WHEN message.body = @body THEN 'done' {IsTooLate}",
        change: "key_id = @key, body = @body, edited_at = clock_timestamp()",
        condition: "conversation.key_id = @key");

    private static readonly string Read =
        $"""
        SELECT {MessageRow.Columns("message")}
        FROM open_conversations gate
        LEFT JOIN messages message ON message.conversation_id = gate.conversation_id AND message.seq = @seq
            AND message.seq > gate.erased_seq
        {StoredText.Join("message")}
        WHERE gate.user_id = @sender AND gate.peer_id = @peer
        """;

    /// <summary>Deletes the text and the reactions, and keeps the row that holds the message's place.</summary>
    private static readonly string Delete = Statement(
        $"{IsNotOwn} WHEN message.deleted_at IS NOT NULL THEN 'done' {IsTooLate}",
        change: "key_id = NULL, body = NULL, deleted_at = clock_timestamp(), sender_reaction = NULL, recipient_reaction = NULL",
        also: Forget,
        reminded: "(SELECT array_agg(user_id) FROM forgotten)");

    /// <summary>Sets or removes the reaction of either user.</summary>
    private static readonly string React = Statement(
        $"""
        WHEN CASE WHEN message.sender_id = @sender THEN message.sender_reaction ELSE message.recipient_reaction END
            IS NOT DISTINCT FROM @reaction THEN 'done' {IsDeleted}
        """,
        change: """
            sender_reaction = CASE WHEN sender_id = @sender THEN @reaction ELSE sender_reaction END,
                recipient_reaction = CASE WHEN sender_id = @sender THEN recipient_reaction ELSE @reaction END
            """);

    /// <summary>Deletes the reminders of a deleted message.</summary>
    private const string Forget =
        """
        , forgotten AS (
            DELETE FROM own_reminders
            WHERE (user_id, peer_id) IN ((@sender, @peer), (@peer, @sender)) AND seq = @seq AND EXISTS (SELECT FROM taken)
            RETURNING user_id
        )
        """;

    /// <summary>Replaces the text. If the conversation has another key by the time of the statement, the statement runs again.</summary>
    public async Task<(ChangeOutcome Outcome, MessageDto? Message)> EditAsync(
        long sender, long peer, long seq, string text, CancellationToken cancellation)
    {
        for (var key = await keys.FindAsync(sender, peer); key is not null; key = await keys.FindNewerAsync(sender, peer, key))
        {
            var result = await EditAsync(sender, peer, seq, text, key, cancellation);
            if (result.Outcome != ChangeOutcome.KeyIsGone) return result;
        }

        return (ChangeOutcome.NoConversation, null);
    }

    public Task<(ChangeOutcome Outcome, MessageDto? Message)> DeleteAsync(
        long sender, long peer, long seq, CancellationToken cancellation) =>
        ChangeUnlessErasedAsync(Delete, sender, peer, seq, cancellation, Limit);

    /// <summary>Replaces the user's reaction to a message; null removes it.</summary>
    public Task<(ChangeOutcome Outcome, MessageDto? Message)> ReactAsync(
        long user, long peer, long seq, Reaction? reaction, CancellationToken cancellation) =>
        ChangeUnlessErasedAsync(React, user, peer, seq, cancellation, Text("reaction", reaction is { } sign ? WireName.Write(sign) : null));

    private static NpgsqlParameter Limit => new NpgsqlParameter<TimeSpan>("window", Window);

    private static NpgsqlParameter Text(string name, string? value) =>
        new(name, NpgsqlTypes.NpgsqlDbType.Text) { Value = (object?)value ?? DBNull.Value };

    /// <summary>The same text keeps its sealed form, so that PostgreSQL sees whether the message still has that text.</summary>
    private async Task<(ChangeOutcome Outcome, MessageDto? Message)> EditAsync(
        long sender, long peer, long seq, string text, DataKey key, CancellationToken cancellation)
    {
        var rows = await database.Database.SqlQueryRaw<MessageRow>(
            Read,
            new NpgsqlParameter<long>("sender", sender),
            new NpgsqlParameter<long>("peer", peer),
            new NpgsqlParameter<long>("seq", seq)).ToListAsync(cancellation);
        if (rows is not [var present]) return (ChangeOutcome.NoConversation, null);
        if (present.ClientId is not { } clientId) return (ChangeOutcome.NoMessage, null);
        var isSame = present.KeyId == key.Id && present.ToDto(texts, sender, peer).Text == text;
        var body = isSame ? present.Body! : key.Seal(text, MessageText.PlaceOf(sender, peer, sender, clientId));
        NpgsqlParameter[] what = [Limit, new NpgsqlParameter<byte[]>("body", body), new NpgsqlParameter<long>("key", key.Id)];
        return await ChangeAsync(Edit, sender, peer, seq, cancellation, what);
    }

    /// <summary>A message that was erased while the statement waited is missing.</summary>
    private async Task<(ChangeOutcome Outcome, MessageDto? Message)> ChangeUnlessErasedAsync(
        string statement, long sender, long peer, long seq, CancellationToken cancellation, params NpgsqlParameter[] more)
    {
        var result = await ChangeAsync(statement, sender, peer, seq, cancellation, more);
        return result.Outcome == ChangeOutcome.KeyIsGone ? (ChangeOutcome.NoMessage, null) : result;
    }

    private async Task<(ChangeOutcome Outcome, MessageDto? Message)> ChangeAsync(
        string statement, long sender, long peer, long seq, CancellationToken cancellation, params NpgsqlParameter[] more)
    {
        var traceParent = Activity.Current is { Recorded: true } activity ? activity.Id : null;
        var rows = await database.Database.SqlQueryRaw<Row>(
            statement,
            [
                new NpgsqlParameter<long>("sender", sender),
                new NpgsqlParameter<long>("peer", peer),
                new NpgsqlParameter<long>("seq", seq),
                Text("trace", traceParent),
                .. more,
            ]).ToListAsync(cancellation);
        if (rows is not [var row]) return (ChangeOutcome.NoConversation, null);
        if (row is { OwedId: { } id, OwedAt: { } at })
        {
            outbox.Tell(sender, peer, NoticeKind.Own);
            outbox.Committed(new OwedNotice
            {
                Id = id,
                UserId = peer,
                SenderId = sender,
                Kind = NoticeKind.MessageChanged,
                TraceParent = traceParent,
                OwedAt = at,
            });
        }

        foreach (var user in row.Reminded ?? []) outbox.Tell(user, user == sender ? peer : sender, NoticeKind.Planned);
        return row.Verdict switch
        {
            null => (ChangeOutcome.NoMessage, null),
            "not-own" => (ChangeOutcome.NotOwn, null),
            "deleted" => (ChangeOutcome.Deleted, null),
            "too-late" => (ChangeOutcome.TooLate, null),
            "change" when row.OwedId is null => (ChangeOutcome.KeyIsGone, null),
            _ => (ChangeOutcome.Done, row.ToDto(texts, sender, peer)),
        };
    }

    /// <summary>
    /// Locks the message's row, to see its newest state, then the conversation's row, to number the change. No deadlock: sending locks the
    /// conversation's row and then shares the key of the answered message, which the first lock here allows.
    /// </summary>
    private static string Statement(
        string verdict, string change, string also = "", string reminded = "NULL::bigint[]", string condition = "true") =>
        $"""
        WITH gate AS (
            SELECT conversation_id, erased_seq FROM open_conversations WHERE user_id = @sender AND peer_id = @peer
        ), target AS MATERIALIZED (
            SELECT message.*, CASE {verdict} ELSE 'change' END AS verdict
            FROM gate JOIN messages message USING (conversation_id) WHERE message.seq = @seq AND message.seq > gate.erased_seq
            FOR NO KEY UPDATE OF message
        ), taken AS (
            UPDATE conversations conversation SET last_change = last_change + 1
            FROM target WHERE conversation.id = target.conversation_id AND target.verdict = 'change'
                AND @seq > conversation.erased_seq AND {condition}
            RETURNING conversation.id, conversation.last_change
        ), changed AS (
            UPDATE messages message SET change = taken.last_change, {change}
            FROM taken WHERE message.conversation_id = taken.id AND message.seq = @seq
            RETURNING message.*, 'change' AS verdict
        ), owed AS (
            INSERT INTO outbox (user_id, sender_id, kind, trace_parent, owed_at)
            SELECT @peer, @sender, 'message-changed', @trace, clock_timestamp() FROM changed
            RETURNING id, owed_at
        ), outcome AS (
            SELECT * FROM changed UNION ALL SELECT * FROM target WHERE NOT EXISTS (SELECT FROM changed)
        ){also}
        SELECT {MessageRow.Columns("outcome")},
            outcome.verdict AS "Verdict", owed.id AS "OwedId", owed.owed_at AS "OwedAt", {reminded} AS "Reminded"
        FROM gate LEFT JOIN outcome ON true {StoredText.Join("outcome")} LEFT JOIN owed ON true
        """;

    private sealed record Row : MessageRow
    {
        public required string? Verdict { get; init; }

        public required long? OwedId { get; init; }

        public required DateTimeOffset? OwedAt { get; init; }

        /// <summary>The users whose reminders of the message were deleted.</summary>
        public required long[]? Reminded { get; init; }
    }
}
