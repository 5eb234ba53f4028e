using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.Api.People;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Erasures;

/// <summary>The result of a student's request.</summary>
internal enum AskOutcome
{
    Done,

    /// <summary>The gate is closed, or the user is not the student of the conversation.</summary>
    NoConversation,

    /// <summary>The conversation has no message that is not erased yet.</summary>
    Empty,
}

/// <summary>Keeps the requests of students, which admins approve or refuse.</summary>
internal sealed class ErasureRequests(ChatDb database, PeopleLocks locks, AuditLog audit, Eraser eraser, Outbox outbox)
{
    /// <summary>Asks for the erasure of the student's conversation. A second request keeps the time of the first.</summary>
    public async Task<AskOutcome> AskAsync(long student, long coach, CancellationToken cancellation)
    {
        var verdicts = await database.Database.SqlQuery<string>(
            $"""
            WITH gate AS (
                SELECT conversation_id, last_seq > erased_seq AS has_texts FROM readable_conversations
                WHERE user_id = {student} AND peer_id = {coach} AND student_id = {student}
            ), kept AS (
                INSERT INTO erasures (conversation_id, asked_at, emptied_seq) SELECT conversation_id, clock_timestamp(), 0
                FROM gate WHERE has_texts
                ON CONFLICT (conversation_id) DO UPDATE SET asked_at = EXCLUDED.asked_at, refused_at = NULL, refusal = NULL
                WHERE erasures.asked_at IS NULL
                RETURNING 1
            )
            SELECT CASE WHEN NOT has_texts THEN 'empty' WHEN EXISTS (SELECT FROM kept) THEN 'new' ELSE 'done' END AS "Value" FROM gate
            """).ToListAsync(cancellation);
        if (verdicts is ["new"]) outbox.Tell(student, coach, NoticeKind.Own);
        return verdicts switch { [] => AskOutcome.NoConversation, ["empty"] => AskOutcome.Empty, _ => AskOutcome.Done };
    }

    /// <summary>Withdraws the student's request, if one is open.</summary>
    /// <returns>False when there is no such conversation of that student.</returns>
    public async Task<bool> WithdrawAsync(long student, long coach, CancellationToken cancellation)
    {
        var rows = await database.Database.SqlQuery<bool>(
            $"""
            WITH gate AS (
                SELECT conversation_id FROM readable_conversations
                WHERE user_id = {student} AND peer_id = {coach} AND student_id = {student}
            ), withdrawn AS (
                UPDATE erasures SET asked_at = NULL FROM gate
                WHERE erasures.conversation_id = gate.conversation_id AND asked_at IS NOT NULL RETURNING 1
            )
            SELECT EXISTS (SELECT FROM withdrawn) AS "Value" FROM gate
            """).ToListAsync(cancellation);
        if (rows is [true]) outbox.Tell(student, coach, NoticeKind.Own);
        return rows.Count > 0;
    }

    /// <summary>Approves a request, which erases the conversation.</summary>
    public async Task<EraseOutcome> ApproveAsync(Actor actor, long student, long coach, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (!actor.MayAct(await locks.TakeAllAsync([], cancellation))) return EraseOutcome.NotAllowed;
        await eraser.LockAsync(cancellation);
        if (await FindAsync(student, coach, cancellation) is not { } conversation) return EraseOutcome.Missing;
        var (outcome, erased) = await eraser.EraseAsync(actor, conversation, cancellation);
        if (erased is null) return outcome;
        await transaction.CommitAsync(cancellation);
        await eraser.TellAsync(erased);
        return EraseOutcome.Done;
    }

    public async Task<EraseOutcome> RefuseAsync(
        Actor actor, long student, long coach, ErasureRefusal reason, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (!actor.MayAct(await locks.TakeAllAsync([], cancellation))) return EraseOutcome.NotAllowed;
        await eraser.LockAsync(cancellation);
        if (await FindAsync(student, coach, cancellation) is not { } conversation) return EraseOutcome.Missing;
        var name = WireName.Write(reason);
        var refused = await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE erasures SET asked_at = NULL, refused_at = clock_timestamp(), refusal = {name}
            WHERE conversation_id = {conversation} AND asked_at IS NOT NULL
            """,
            cancellation);
        if (refused == 0) return EraseOutcome.Missing;
        await audit.WriteAsync(
            actor, AuditAction.ErasureRefused, student, coach, [new AuditChangeDto("reason", null, name)], cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Tell(student, coach, NoticeKind.Sync);
        return EraseOutcome.Done;
    }

    /// <summary>The conversation of these two, if its student asked for that. A withdrawal waits until the transaction ends.</summary>
    private async Task<long?> FindAsync(long student, long coach, CancellationToken cancellation) =>
        (await database.Database.SqlQuery<long>(
            $"""
            SELECT conversation.id AS "Value"
            FROM conversations conversation JOIN erasures ON erasures.conversation_id = conversation.id
            WHERE conversation.student_id = {student} AND conversation.coach_id = {coach} AND erasures.asked_at IS NOT NULL
            FOR UPDATE OF erasures
            """).ToListAsync(cancellation)) is [var found] ? found : null;
}
