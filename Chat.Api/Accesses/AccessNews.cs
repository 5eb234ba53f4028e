using Chat.Api.Database;
using Chat.Api.Mail;
using Chat.Api.Notices;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Accesses;

/// <summary>Tells the student and the coach of a conversation that admins opened or read it. The notices are owed.</summary>
internal sealed class AccessNews(ChatDb database, MailOutbox mail, Outbox outbox)
{
    /// <summary>Owes both a notice, in the caller's transaction. After its commit the caller calls <see cref="Committed"/>.</summary>
    public async Task<IReadOnlyList<OwedNotice>> OweAsync(long student, long coach, CancellationToken cancellation)
    {
        var kind = NoticeKind.Access.Name;
        var rows = await database.Database.SqlQuery<Row>(
            $"""
            INSERT INTO outbox (user_id, sender_id, kind, owed_at)
            VALUES ({student}, {coach}, {kind}, clock_timestamp()), ({coach}, {student}, {kind}, clock_timestamp())
            RETURNING id AS "Id", user_id AS "UserId", sender_id AS "SenderId", owed_at AS "OwedAt"
            """).ToListAsync(cancellation);
        return [.. rows.Select(row => new OwedNotice
        {
            Id = row.Id, UserId = row.UserId, SenderId = row.SenderId, Kind = NoticeKind.Access, OwedAt = row.OwedAt,
        })];
    }

    /// <summary>Owes both a mail, once for each request, in the caller's transaction.</summary>
    public async Task MailOnceAsync(Guid request, long student, long coach, CancellationToken cancellation)
    {
        var isFirst = await database.Database.ExecuteSqlAsync(
            $"UPDATE access_requests SET told_at = clock_timestamp() WHERE id = {request} AND told_at IS NULL", cancellation);
        if (isFirst == 0) return;
        await mail.AddAsync(student, MailKind.ConversationRead, data: null, token: null, cancellation);
        await mail.AddAsync(coach, MailKind.ConversationRead, data: null, token: null, cancellation);
    }

    public void Committed(IEnumerable<OwedNotice> owed)
    {
        foreach (var notice in owed) outbox.Committed(notice);
    }

    private sealed record Row(long Id, long UserId, long SenderId, DateTimeOffset OwedAt);
}
