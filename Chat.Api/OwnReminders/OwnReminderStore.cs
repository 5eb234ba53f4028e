using Chat.Api.Database;
using Chat.Api.Messages;
using Chat.Api.Notices;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.OwnReminders;

/// <summary>The result of a request for a reminder.</summary>
internal enum RemindOutcome
{
    /// <summary>The reminder is kept.</summary>
    Done,

    /// <summary>The gate is closed.</summary>
    NoConversation,

    /// <summary>The conversation has no such message.</summary>
    NoMessage,

    /// <summary>The message was deleted.</summary>
    Deleted,

    /// <summary>The time is less than <see cref="OwnReminderStore.Least"/> ahead.</summary>
    TooSoon,

    /// <summary>The time is more than <see cref="OwnReminderStore.Longest"/> ahead.</summary>
    TooFar,

    /// <summary>The user already has <see cref="OwnReminderStore.Most"/> reminders.</summary>
    Full,
}

/// <summary>Keeps the reminders that users set for themselves, one for each user and message.</summary>
internal sealed class OwnReminderStore(ChatDb database, SingleMessages messages, Outbox outbox)
{
    /// <summary>The largest number of reminders of one user.</summary>
    public const int Most = 200;

    /// <summary>The least time ahead, by PostgreSQL's clock, as for <see cref="Longest"/>.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>The user's reminders in conversations that the user can read, by time; those of deleted messages are left out.</summary>
    public async Task<IReadOnlyList<OwnReminderDto>> ListAsync(long user, CancellationToken cancellation)
    {
        var rows = await (
            from reminder in database.OwnReminders
            where reminder.UserId == user
            join gate in database.ReadableConversations
                on new { reminder.UserId, reminder.PeerId } equals new { gate.UserId, gate.PeerId }
            orderby reminder.DueAt, reminder.Id
            select new { reminder.PeerId, reminder.Seq, reminder.DueAt, gate.ConversationId }).ToListAsync(cancellation);
        var found = await messages.ReadAsync([.. rows.Select(row => (row.ConversationId, row.Seq))], cancellation);
        return
        [
            .. from row in rows
               let message = found.GetValueOrDefault((row.ConversationId, row.Seq))
               where message is { DeletedAt: null }
               select new OwnReminderDto(UserIds.Format(row.PeerId), row.DueAt, message),
        ];
    }

    /// <summary>Sets or moves the reminder of a message.</summary>
    public async Task<RemindOutcome> RemindAsync(long user, long peer, long seq, DateTimeOffset at, CancellationToken cancellation)
    {
        var due = at.ToUniversalTime();
        var verdicts = await database.Database.SqlQuery<string>(
            $"""
            WITH gate AS (
                SELECT conversation_id, erased_seq FROM readable_conversations WHERE user_id = {user} AND peer_id = {peer}
            ), wish AS MATERIALIZED (
                SELECT CASE
                    WHEN message.seq IS NULL THEN 'no-message'
                    WHEN message.deleted_at IS NOT NULL THEN 'deleted'
                    WHEN EXISTS (
                        SELECT FROM own_reminders WHERE (user_id, peer_id, seq, due_at) = ({user}, {peer}, {seq}, {due})) THEN 'done'
                    WHEN {due} < clock_timestamp() + {Least} THEN 'too-soon'
                    WHEN {due} > clock_timestamp() + {Longest} THEN 'too-far'
                    WHEN {Most} <= (
                        SELECT count(*) FROM own_reminders WHERE user_id = {user} AND (peer_id, seq) <> ({peer}, {seq})) THEN 'full'
                    ELSE 'keep' END AS verdict
                FROM gate LEFT JOIN messages message ON message.conversation_id = gate.conversation_id AND message.seq = {seq}
                    AND message.seq > gate.erased_seq
            ), kept AS (
                INSERT INTO own_reminders (user_id, peer_id, seq, due_at, told)
                SELECT {user}, {peer}, {seq}, {due}, false FROM wish WHERE verdict = 'keep'
                ON CONFLICT (user_id, peer_id, seq) DO UPDATE SET due_at = EXCLUDED.due_at, told = false
            )
            SELECT verdict AS "Value" FROM wish
            """).ToListAsync(cancellation);
        if (verdicts is ["keep"]) outbox.Tell(user, peer, NoticeKind.Planned);
        return verdicts switch
        {
            [] => RemindOutcome.NoConversation,
            ["no-message"] => RemindOutcome.NoMessage,
            ["deleted"] => RemindOutcome.Deleted,
            ["too-soon"] => RemindOutcome.TooSoon,
            ["too-far"] => RemindOutcome.TooFar,
            ["full"] => RemindOutcome.Full,
            _ => RemindOutcome.Done,
        };
    }

    /// <summary>Ends the reminder of a message, if there is one.</summary>
    /// <returns>False when the gate is closed, and there was none.</returns>
    public async Task<bool> EndAsync(long user, long peer, long seq, CancellationToken cancellation)
    {
        var ended = await database.OwnReminders
            .Where(reminder => reminder.UserId == user && reminder.PeerId == peer && reminder.Seq == seq).ExecuteDeleteAsync(cancellation);
        if (ended > 0) outbox.Tell(user, peer, NoticeKind.Planned);
        return ended > 0 || await database.ReadableConversations.AnyAsync(gate => gate.UserId == user && gate.PeerId == peer, cancellation);
    }
}
