using Chat.Api.Database;
using Chat.Api.Messages;
using Chat.Api.Notices;
using Chat.Api.Sealing;
using Chat.Api.Security;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Accesses;

/// <summary>
/// Reads pages for admins. The only statement that gives them messages also writes the entry, and no text is opened before the commit, so
/// there is no read without an entry (docs/adr/0034-the-glass-door.md).
/// </summary>
internal sealed class AccessReader(ChatDb database, DataKeys keys, TextOpener texts, AccessNews news, SecurityEvents events)
{
    private const int PageSize = 50;

    /// <summary>Parameters: request, admin. The next entry waits for the lock until the transaction ends.</summary>
    private const string LockHead =
        """
        SELECT head.conversation_id AS "ConversationId", head.number AS "Number", head.mac AS "Mac",
            key.id AS "KeyId", key.master AS "Master", key.wrapped AS "Wrapped"
        FROM access_heads head JOIN data_keys key ON key.id = head.key_id
        WHERE head.conversation_id = (SELECT conversation_id FROM open_doors WHERE request_id = {0} AND admin_id = {1})
        FOR UPDATE OF head
        """;

    /// <summary>Parameters: request, admin, bound, reach, size. The numbers of the page, without a message.</summary>
    private const string FindPage =
        """
        SELECT conversation.student_id AS "StudentId", conversation.coach_id AS "CoachId",
            student.name AS "StudentName", coach.name AS "CoachName", door.ends_at AS "EndsAt",
            coalesce(door.hidden_until > clock_timestamp(), false) AS "IsHidden",
            page.first AS "FromSeq", page.last AS "ToSeq", page.first IS NOT NULL AND EXISTS (
                SELECT FROM messages older WHERE older.conversation_id = conversation.id AND older.seq < page.first
                    AND older.seq > conversation.erased_seq AND older.sent_at >= door.granted_at - {3}) AS "HasMore",
            clock_timestamp() AS "At"
        FROM open_doors door JOIN conversations conversation ON conversation.id = door.conversation_id
        JOIN users student ON student.id = conversation.student_id JOIN users coach ON coach.id = conversation.coach_id
        CROSS JOIN LATERAL (
            SELECT min(seq) AS first, max(seq) AS last FROM (
                SELECT seq FROM messages message
                WHERE message.conversation_id = conversation.id AND message.seq > conversation.erased_seq AND message.seq < {2}
                    AND message.sent_at >= door.granted_at - {3}
                ORDER BY seq DESC LIMIT {4}) newest
        ) page
        WHERE door.request_id = {0} AND door.admin_id = {1}
        """;

    /// <summary>Parameters: request, admin, number, from, to, at, previous, mac. No row means that the door is closed by now.</summary>
    private static readonly string LogAndRead =
        $$"""
        WITH logged AS (
            INSERT INTO accesses (conversation_id, number, request_id, reader_id, from_seq, to_seq, at, previous, mac)
            SELECT conversation_id, {2}, request_id, admin_id, {3}, {4}, {5}, {6}, {7}
            FROM open_doors WHERE request_id = {0} AND admin_id = {1}
            RETURNING conversation_id, number, from_seq, to_seq, mac
        ), head AS (
            UPDATE access_heads head SET number = logged.number, mac = logged.mac
            FROM logged WHERE head.conversation_id = logged.conversation_id
        )
        SELECT {{MessageRow.Columns("message")}}
        FROM logged JOIN conversations conversation ON conversation.id = logged.conversation_id
        LEFT JOIN messages message ON message.conversation_id = conversation.id
            AND message.seq BETWEEN logged.from_seq AND logged.to_seq AND message.seq > conversation.erased_seq
        {{StoredText.Join("message")}}
        ORDER BY message.seq
        """;

    /// <summary>A page of the conversation that the admin's request opened, before this <c>seq</c>.</summary>
    public async Task<(AccessOutcome Outcome, ReadConversationDto? Page)> ReadAsync(
        long admin, Guid request, long before, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var heads = await database.Database.SqlQueryRaw<Head>(LockHead, request, admin).ToListAsync(cancellation);
        var pages = await database.Database.SqlQueryRaw<Page>(FindPage, request, admin, before, AccessOptions.Reach, PageSize)
            .ToListAsync(cancellation);
        if (heads is not [var head] || pages is not [var page]) return (await RefusalAsync(admin, request, cancellation), null);
        var key = new WrappedKey { Id = head.KeyId, Master = head.Master, Wrapped = head.Wrapped };
        var seal = new AccessSeal(head.ConversationId, head.Number + 1, request, admin, page.FromSeq ?? 0, page.ToSeq ?? 0, page.At);
        var mac = seal.Make(keys, key, head.Mac);
        var rows = await database.Database.SqlQueryRaw<MessageRow>(
            LogAndRead, request, admin, seal.Number, seal.FromSeq, seal.ToSeq, seal.At, head.Mac, mac).ToListAsync(cancellation);
        if (rows.Count == 0) return (AccessOutcome.NotOpen, null);
        IReadOnlyList<OwedNotice> owed = [];
        if (!page.IsHidden)
        {
            await news.MailOnceAsync(request, page.StudentId, page.CoachId, cancellation);
            owed = await news.OweAsync(page.StudentId, page.CoachId, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        news.Committed(owed);
        events.ConversationRead(admin, head.ConversationId);
        return (AccessOutcome.Done, new(
            [.. rows.Where(row => row.Seq is not null).Select(row => row.ToDto(texts, page.StudentId, page.CoachId))],
            page.HasMore,
            new(UserIds.Format(page.StudentId), page.StudentName),
            new(UserIds.Format(page.CoachId), page.CoachName),
            page.EndsAt));
    }

    /// <summary>The reason why the admin finds no open door.</summary>
    private async Task<AccessOutcome> RefusalAsync(long admin, Guid id, CancellationToken cancellation)
    {
        var request = await database.AccessRequests.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancellation);
        if (request is null) return AccessOutcome.Missing;
        return request.AskedById == admin || request.GrantedById == admin ? AccessOutcome.NotOpen : AccessOutcome.NotAllowed;
    }

    private sealed record Head(long ConversationId, long Number, byte[] Mac, long KeyId, string Master, byte[] Wrapped);

    private sealed record Page(
        long StudentId,
        long CoachId,
        string StudentName,
        string CoachName,
        DateTimeOffset EndsAt,
        bool IsHidden,
        long? FromSeq,
        long? ToSeq,
        bool HasMore,
        DateTimeOffset At);
}
