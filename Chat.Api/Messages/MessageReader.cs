using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.ServiceDefaults.Contracts;
using Npgsql;

namespace Chat.Api.Messages;

/// <summary>
/// Serves messages. Serving one is what makes it delivered, so both happen in one statement, which shares its round trip
/// and its commit with those of others.
/// </summary>
internal sealed class MessageReader(GroupCommit commits, Outbox outbox, DatabaseOutage outage)
{
    /// <summary>
    /// A reader that asks after a seq has all up to it; a reader that asks before one begins at the end, and loads older messages upward.
    /// </summary>
    private const string NewestServed = "SELECT max(seq) AS top FROM items";

    /// <summary>
    /// A reader that asks after a change has all up to it. A page by change may hold a message whose seq is higher than that of one still
    /// to come, so it delivers up to that one, and the last page delivers all. No page gave a change that the conversation has not reached.
    /// </summary>
    private const string BeforeWhatIsToCome =
        """
        SELECT coalesce(
            CASE WHEN (SELECT count(*) FROM page) > $4 THEN (
                SELECT min(seq) - 1 FROM messages later
                WHERE later.conversation_id = gate.conversation_id AND seq > gate.delivered_seq
                    AND change > (SELECT max(change) FROM items)) END,
            gate.last_seq) AS top
        FROM gate WHERE $3 <= gate.last_change
        """;

    private static readonly (string Serve, string Look) After = Statements("seq", ">", "ASC", NewestServed);
    private static readonly (string Serve, string Look) Before = Statements("seq", "<", "DESC", NewestServed);
    private static readonly (string Serve, string Look) ChangedAfter = Statements("change", ">", "ASC", BeforeWhatIsToCome);

    /// <summary>
    /// A page of one conversation; null when the gate is closed. While PostgreSQL only reads, a page is served all the same, and counts as
    /// delivered when it is asked for again.
    /// </summary>
    public async Task<MessagePageDto?> ReadAsync(long reader, long peer, PageRequest page)
    {
        var (serve, look) = page.From switch { PageStart.After => After, PageStart.Before => Before, _ => ChangedAfter };
        Served? served;
        try
        {
            served = await RunAsync(serve, reader, peer, page);
        }
        catch (PostgresException exception) when (exception.IsReadOnly())
        {
            outage.Begins(exception);
            served = await RunAsync(look, reader, peer, page);
        }

        if (served is null) return null;
        if (served.Moved) outbox.Tell(peer, reader, NoticeKind.Delivered);
        if (page.From == PageStart.Before) served.Items.Reverse();
        return new MessagePageDto(served.Items, served.HasMore, served.LastChange);
    }

    private Task<Served?> RunAsync(string statement, long reader, long peer, PageRequest page) => commits.RunAsync(new Statement<Served?>(
        statement,
        new StatementOrder(user: reader, peer: peer),
        () =>
        [
            new NpgsqlParameter<long> { TypedValue = reader },
            new NpgsqlParameter<long> { TypedValue = peer },
            new NpgsqlParameter<long> { TypedValue = page.Bound },
            new NpgsqlParameter<int> { TypedValue = page.Limit },
        ],
        rows => ReadAsync(rows, page.Limit)));

    /// <summary>
    /// One row more than asked for tells whether there are more; it is not served. A closed gate gives no row, an empty page one
    /// without a message.
    /// </summary>
    private static async Task<Served?> ReadAsync(NpgsqlDataReader rows, int limit)
    {
        if (!await rows.ReadAsync()) return null;
        var (lastChange, moved, hasMore) = (rows.GetInt64(MessageRow.Width), rows.GetBoolean(MessageRow.Width + 1), false);
        var items = new List<MessageDto>();
        do
        {
            hasMore = items.Count == limit;
            if (!hasMore && MessageRow.Read(rows) is { } message) items.Add(message);
        }
        while (await rows.ReadAsync());
        return new Served(items, hasMore, lastChange, moved);
    }

    /// <summary>
    /// Parameters: reader, peer, bound, limit. Page and last change are of one snapshot. The page is read in the order of its
    /// index, and no further than it goes.
    /// </summary>
    private static (string Serve, string Look) Statements(string order, string beyond, string direction, string delivered)
    {
        var page =
            $"""
            WITH gate AS (
                SELECT conversation_id, last_seq, last_change, delivered_seq
                FROM open_conversations WHERE user_id = $1 AND peer_id = $2
            ), page AS (
                SELECT * FROM messages WHERE conversation_id = (SELECT conversation_id FROM gate) AND {order} {beyond} $3
                ORDER BY {order} {direction} LIMIT $4 + 1
            )
            """;

        // A commit that moves the mark does not wait for the disk: should it be lost, mark and reminder are as they were before.
        var mark =
            $"""
            , items AS (
                SELECT seq, change FROM page ORDER BY {order} {direction} LIMIT $4
            ), reached AS MATERIALIZED (
                {delivered}
            ), served AS (
                UPDATE participants mine SET delivered_seq = top FROM reached
                WHERE mine.user_id = $1 AND mine.peer_id = $2 AND mine.delivered_seq < top
                RETURNING mine.delivered_seq, set_config('synchronous_commit', 'off', true)
            ), fetched AS (
                DELETE FROM unfetched USING served
                WHERE unfetched.user_id = $1 AND unfetched.peer_id = $2 AND unfetched.seq <= served.delivered_seq
            )
            """;
        return (Serve: page + mark + Select("EXISTS (SELECT FROM served)"), Look: page + Select("false"));

        string Select(string moved) =>
            $"""

            SELECT {MessageRow.Columns("page")}, gate.last_change, {moved}
            FROM gate LEFT JOIN page ON true ORDER BY page.{order} {direction}
            """;
    }

    /// <summary>A page, and whether the reader was served something of it for the first time.</summary>
    private sealed record Served(List<MessageDto> Items, bool HasMore, long LastChange, bool Moved);
}
