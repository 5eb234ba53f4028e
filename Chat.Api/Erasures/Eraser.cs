using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Erasures;

/// <summary>The result of a request to erase a conversation, or to answer a request for that.</summary>
internal enum EraseOutcome
{
    Done,

    /// <summary>The actor is no longer an admin.</summary>
    NotAllowed,

    /// <summary>No request is open, or no erasure is due.</summary>
    Missing,

    /// <summary>A legal hold forbids the erasure.</summary>
    Held,
}

/// <summary>
/// Erases a conversation: deletes its data key, without which no text opens, and all that refers to its messages. One transaction does all
/// of that; the rows of the messages are emptied later, in batches.
/// </summary>
internal sealed class Eraser(ChatDb database, AuditLog audit, ErasedKeys erased, Outbox outbox)
{
    private const long AdvisoryLock = 0x43686174_00000020;

    /// <summary>
    /// Erases the conversation in the caller's transaction, which has called <see cref="LockAsync"/>. After its commit the caller calls
    /// <see cref="TellAsync"/>.
    /// </summary>
    public async Task<(EraseOutcome Outcome, ErasedConversation? Conversation)> EraseAsync(
        Actor actor, long conversation, CancellationToken cancellation)
    {
        // The lock on the conversation's row makes sends wait. A send that waited finds no key, and makes a new one.
        var found = await database.Database.SqlQuery<ErasedConversation>(
            $"""
            SELECT id AS "Id", student_id AS "StudentId", coach_id AS "CoachId", key_id AS "KeyId"
            FROM conversations WHERE id = {conversation} FOR UPDATE
            """).ToListAsync(cancellation);
        if (found is not [var it]) return (EraseOutcome.Missing, null);

        // The function of the migration refuses while a legal hold stands. The API's role can't delete a key by itself.
        var isErased = await database.Database
            .SqlQuery<bool>($"SELECT erase_conversation_key({conversation}) AS \"Value\"").ToListAsync(cancellation);
        if (isErased is not [true]) return (EraseOutcome.Held, null);
        await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE conversations SET erased_seq = last_seq, away_told_on = NULL WHERE id = {it.Id};
            INSERT INTO erasures (conversation_id, erased_at, emptied_seq) VALUES ({it.Id}, clock_timestamp(), 0)
            ON CONFLICT (conversation_id) DO UPDATE
            SET erased_at = EXCLUDED.erased_at, asked_at = NULL, refused_at = NULL, refusal = NULL, erases_at = NULL;
            UPDATE participants mine SET read_seq = last_seq, delivered_seq = last_seq, settled_seq = last_seq, marked_unread = false
            FROM conversations conversation WHERE conversation.id = {it.Id} AND mine.conversation_id = conversation.id;
            UPDATE access_requests SET closed_at = clock_timestamp()
            WHERE conversation_id = {it.Id} AND closed_at IS NULL AND coalesce(ends_at > clock_timestamp(), true);
            DELETE FROM unfetched WHERE (user_id, peer_id) IN (({it.StudentId}, {it.CoachId}), ({it.CoachId}, {it.StudentId}));
            DELETE FROM own_reminders WHERE (user_id, peer_id) IN (({it.StudentId}, {it.CoachId}), ({it.CoachId}, {it.StudentId}));
            DELETE FROM scheduled_messages WHERE (sender_id, peer_id) IN (({it.StudentId}, {it.CoachId}), ({it.CoachId}, {it.StudentId}))
            """,
            cancellation);
        await audit.WriteAsync(actor, AuditAction.ConversationErased, it.StudentId, it.CoachId, [], cancellation);
        return (EraseOutcome.Done, it);
    }

    /// <summary>Erasures and legal holds run one after the other, so that no hold comes between the check and the erasure.</summary>
    public Task LockAsync(CancellationToken cancellation) =>
        database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AdvisoryLock})", cancellation);

    /// <summary>Tells the instances of the API to forget the key, and both users to ask for everything.</summary>
    public async Task TellAsync(ErasedConversation conversation)
    {
        outbox.Tell(conversation.StudentId, conversation.CoachId, NoticeKind.Sync);
        outbox.Tell(conversation.CoachId, conversation.StudentId, NoticeKind.Sync);
        if (conversation.KeyId is { } key) await erased.AnnounceAsync(conversation.StudentId, conversation.CoachId, key);
    }
}

/// <summary>A conversation that was erased, with the key that it had.</summary>
internal sealed record ErasedConversation(long Id, long StudentId, long CoachId, long? KeyId);
