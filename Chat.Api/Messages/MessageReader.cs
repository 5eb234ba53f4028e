using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.Api.Sealing;
using Chat.ServiceDefaults.Contracts;
using Npgsql;

namespace Chat.Api.Messages;

/// <summary>
/// Serves messages. Serving a message makes it delivered, so one statement does both, and shares its round trip and its commit with the
/// statements of other requests.
/// </summary>
internal sealed class MessageReader(GroupCommit commits, TextOpener texts, Outbox outbox, DatabaseOutage outage)
{
    /// <summary>
    /// The delivered mark after a page by <c>seq</c>. <c>after=N</c> implies that the reader has everything up to N; <c>before=N</c>
    /// scrolls up from the newest page.
    /// </summary>
    private const string NewestServed = "SELECT max(seq) AS top FROM items";

    /// <summary>
    /// The delivered mark after a page by <c>change</c>: it stops before the first undelivered message of a later page, and the last page
    /// delivers all. A bound beyond the conversation's last change marks nothing.
    /// </summary>
    private const string UpToPendingPages =
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
    private static readonly (string Serve, string Look) ChangedAfter = Statements("change", ">", "ASC", UpToPendingPages);

    /// <summary>
    /// A page of one conversation; null when the gate is closed. While PostgreSQL is read-only, the page is served without being marked as
    /// delivered; a later request marks it.
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
        return new MessagePageDto(
            [.. served.Items.Select(row => row.ToDto(texts, reader, peer))],
            served.HasMore,
            served.LastChange,
            served.ErasedSeq == 0 ? null : served.ErasedSeq);
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
    /// Reads one row more than the limit, to tell whether there are more messages; that row is not served. A closed gate gives no row, an
    /// empty page gives one row without a message.
    /// </summary>
    private static async Task<Served?> ReadAsync(NpgsqlDataReader rows, int limit)
    {
        if (!await rows.ReadAsync()) return null;
        var (lastChange, erasedSeq) = (rows.GetInt64(MessageRow.Width), rows.GetInt64(MessageRow.Width + 1));
        var moved = rows.GetBoolean(MessageRow.Width + 2);
        var items = new List<MessageRow>();
        bool hasMore;
        do
        {
            hasMore = items.Count == limit;
            if (!hasMore && MessageRow.Read(rows) is { } message) items.Add(message);
        }
        while (await rows.ReadAsync());
        return new Served(items, hasMore, lastChange, erasedSeq, moved);
    }

    /// <summary>
    /// Parameters: reader, peer, bound, limit. The page and the last change come from one snapshot. PostgreSQL reads the page by its index
    /// and reads no row beyond the limit.
    /// </summary>
    private static (string Serve, string Look) Statements(string order, string beyond, string direction, string delivered)
    {
        var page =
            $"""
            WITH gate AS (
                SELECT conversation_id, last_seq, last_change, delivered_seq, erased_seq
                FROM readable_conversations WHERE user_id = $1 AND peer_id = $2
            ), page AS (
                SELECT * FROM messages WHERE conversation_id = (SELECT conversation_id FROM gate) AND {order} {beyond} $3
                    AND seq > (SELECT erased_seq FROM gate)
                ORDER BY {order} {direction} LIMIT $4 + 1
            )
            """;

        // The commit does not wait for the disk when it moves the mark. If the commit is lost, the mark and the reminder are as before.
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

            SELECT {MessageRow.Columns("page")}, gate.last_change, gate.erased_seq, {moved}
            FROM gate LEFT JOIN page ON true {StoredText.Join("page")} ORDER BY page.{order} {direction}
            """;
    }

    /// <summary>A page with sealed texts, and whether it moved the reader's delivered mark.</summary>
    private sealed record Served(List<MessageRow> Items, bool HasMore, long LastChange, long ErasedSeq, bool Moved);
}
