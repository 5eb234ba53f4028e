using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chat.Api.Messages;

/// <summary>Serves messages. Serving one is what makes it delivered, so both happen in one statement.</summary>
internal sealed class MessageReader(ChatDb database, Outbox outbox, DatabaseOutage outage)
{
    /// <summary>Who asks after a seq has all up to it; who asks before one begins at the end, and loads what is older upward.</summary>
    private const string NewestServed = "SELECT max(seq) AS top FROM items";

    /// <summary>
    /// Who asks after a change has all up to it. A page by change may hold a message whose seq is higher than that of one still to come, so it
    /// delivers up to that one, and the last page delivers all. A change that the conversation has not reached was given by no page.
    /// </summary>
    private const string BeforeWhatIsToCome =
        """
        SELECT coalesce(
            CASE WHEN (SELECT count(*) FROM page) > @limit THEN (
                SELECT min(seq) - 1 FROM messages later
                WHERE later.conversation_id = gate.conversation_id AND seq > gate.delivered_seq AND change > (SELECT max(change) FROM items)) END,
            gate.last_seq) AS top
        FROM gate WHERE @bound <= gate.last_change
        """;

    private static readonly (string Serve, string Look) After = Statements("seq", ">", "ASC", NewestServed);
    private static readonly (string Serve, string Look) Before = Statements("seq", "<", "DESC", NewestServed);
    private static readonly (string Serve, string Look) ChangedAfter = Statements("change", ">", "ASC", BeforeWhatIsToCome);

    /// <summary>
    /// A page of one conversation; null when the gate is closed. While PostgreSQL only reads, a page is served all the same, and counts as
    /// delivered when it is asked for again.
    /// </summary>
    public async Task<MessagePageDto?> ReadAsync(long reader, long peer, PageRequest page, CancellationToken cancellation)
    {
        var (serve, look) = page.From switch { PageStart.After => After, PageStart.Before => Before, _ => ChangedAfter };
        List<Row> rows;
        try
        {
            rows = await RunAsync(serve, reader, peer, page, cancellation);
        }
        catch (PostgresException exception) when (exception.IsReadOnly())
        {
            outage.Begins(exception);
            rows = await RunAsync(look, reader, peer, page, cancellation);
        }

        if (rows.Count == 0) return null;
        if (rows[0].Moved) outbox.Tell(peer, reader, NoticeKind.Delivered);
        var items = rows.Where(row => row.Seq is not null).Take(page.Limit).Select(row => row.ToDto()).ToList();
        if (page.From == PageStart.Before) items.Reverse();
        return new MessagePageDto(items, HasMore: rows.Count > page.Limit, rows[0].LastChange);
    }

    private Task<List<Row>> RunAsync(string statement, long reader, long peer, PageRequest page, CancellationToken cancellation) =>
        database.Database.SqlQueryRaw<Row>(
            statement,
            new NpgsqlParameter<long>("reader", reader),
            new NpgsqlParameter<long>("peer", peer),
            new NpgsqlParameter<long>("bound", page.Bound),
            new NpgsqlParameter<int>("limit", page.Limit)).ToListAsync(cancellation);

    /// <summary>The newest message of each of these conversations, whose gate the caller has passed.</summary>
    public async Task<Dictionary<long, MessageDto>> NewestAsync(IEnumerable<long> conversations, CancellationToken cancellation) =>
        await database.Conversations
            .Where(conversation => conversations.Contains(conversation.Id))
            .Join(
                database.Messages,
                conversation => new { ConversationId = conversation.Id, Seq = conversation.LastSeq },
                message => new { message.ConversationId, message.Seq },
                (_, message) => message)
            .AsNoTracking()
            .ToDictionaryAsync(message => message.ConversationId, message => message.ToDto(), cancellation);

    /// <summary>
    /// One row more than asked for tells whether there are more; it is not served. A closed gate gives no row, an empty page one without a message.
    /// Page and last change are of one snapshot. The page is read in the order of its index, and no further than it goes.
    /// </summary>
    private static (string Serve, string Look) Statements(string order, string beyond, string direction, string delivered)
    {
        var page =
            $"""
            WITH gate AS (
                SELECT conversation_id, last_seq, last_change, delivered_seq
                FROM open_conversations WHERE user_id = @reader AND peer_id = @peer
            ), page AS (
                SELECT * FROM messages WHERE conversation_id = (SELECT conversation_id FROM gate) AND {order} {beyond} @bound
                ORDER BY {order} {direction} LIMIT @limit + 1
            )
            """;
        var mark =
            $"""
            , items AS (
                SELECT seq, change FROM page ORDER BY {order} {direction} LIMIT @limit
            ), reached AS MATERIALIZED (
                {delivered}
            ), served AS (
                UPDATE participants mine SET delivered_seq = top FROM reached
                WHERE mine.user_id = @reader AND mine.peer_id = @peer AND mine.delivered_seq < top
                RETURNING mine.delivered_seq
            ), fetched AS (
                DELETE FROM unfetched USING served
                WHERE unfetched.user_id = @reader AND unfetched.peer_id = @peer AND unfetched.seq <= served.delivered_seq
            )
            """;
        return (Serve: page + mark + Select("EXISTS (SELECT FROM served)"), Look: page + Select("false"));

        string Select(string moved) =>
            $"""

            SELECT {MessageRow.Columns("page")}, gate.last_change AS "LastChange", {moved} AS "Moved"
            FROM gate LEFT JOIN page ON true ORDER BY page.{order} {direction}
            """;
    }

    private sealed record Row : MessageRow
    {
        public required long LastChange { get; init; }

        /// <summary>Whether the reader was served something for the first time.</summary>
        public required bool Moved { get; init; }
    }
}
