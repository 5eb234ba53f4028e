using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Mail;
using Chat.Api.Notices;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.Erasures;

/// <summary>
/// Announces the erasure of conversations whose coaching ended long ago, and erases them when their time has come. A coaching that begins
/// again, and a legal hold, take the announcement back; later it is made again.
/// </summary>
internal sealed class Retention(
    ChatDb database, Eraser eraser, MailOutbox mail, Outbox outbox, IOptions<RetentionOptions> options)
{
    /// <summary>The largest number of conversations that are announced, or erased, in one transaction.</summary>
    private const int BatchSize = 50;

    private const string IsActive =
        """
        EXISTS (
            SELECT FROM coachings
            WHERE (student_id, coach_id) = (conversation.student_id, conversation.coach_id) AND ended_at IS NULL)
        """;

    private const string IsHeld = "EXISTS (SELECT FROM legal_holds WHERE user_id IN (conversation.student_id, conversation.coach_id))";

    /// <summary>Parameters: retention, notice, and the size of a batch.</summary>
    private const string Announce =
        $$"""
        WITH ended AS (
            SELECT student_id, coach_id, max(ended_at) AS at FROM coachings GROUP BY student_id, coach_id
            HAVING bool_and(ended_at IS NOT NULL) AND max(ended_at) <= clock_timestamp() - ({0} - {1})
        ), due AS (
            SELECT conversation.id, GREATEST(ended.at + {0}, clock_timestamp() + {1}) AS erases_at
            FROM ended JOIN conversations conversation
                ON (conversation.student_id, conversation.coach_id) = (ended.student_id, ended.coach_id)
            WHERE conversation.last_seq > conversation.erased_seq AND NOT {{IsHeld}}
                AND NOT EXISTS (SELECT FROM erasures WHERE conversation_id = conversation.id AND erases_at IS NOT NULL)
            LIMIT {2}
        ), announced AS (
            INSERT INTO erasures (conversation_id, erases_at, emptied_seq) SELECT id, erases_at, 0 FROM due
            ON CONFLICT (conversation_id) DO UPDATE SET erases_at = EXCLUDED.erases_at
            RETURNING conversation_id, erases_at
        )
        SELECT conversation.student_id AS "StudentId", conversation.coach_id AS "CoachId", announced.erases_at AS "ErasesAt"
        FROM announced JOIN conversations conversation ON conversation.id = announced.conversation_id
        """;

    private const string TakeBack =
        $$"""
        UPDATE erasures SET erases_at = NULL FROM conversations conversation
        WHERE conversation.id = erasures.conversation_id AND erasures.erases_at IS NOT NULL AND ({{IsActive}} OR {{IsHeld}})
        RETURNING conversation.student_id AS "StudentId", conversation.coach_id AS "CoachId", clock_timestamp() AS "ErasesAt"
        """;

    /// <summary>The conversations that are due; the lock on their users keeps a coaching from beginning meanwhile.</summary>
    private const string Due =
        $$"""
        WITH due AS MATERIALIZED (
            SELECT conversation.* FROM erasures JOIN conversations conversation ON conversation.id = erasures.conversation_id
            WHERE erasures.erases_at <= clock_timestamp() ORDER BY erasures.erases_at LIMIT {0}
        ), locked AS MATERIALIZED (
            SELECT id FROM users WHERE id IN (SELECT student_id FROM due UNION SELECT coach_id FROM due) ORDER BY id FOR NO KEY UPDATE
        )
        SELECT id AS "Value" FROM due WHERE (SELECT count(*) FROM locked) > 0
        """;

    private const string IsKept =
        $$"""
        SELECT {{IsActive}} OR {{IsHeld}} AS "Value" FROM conversations conversation WHERE conversation.id = {0}
        """;

    /// <summary>Announces a batch, in the caller's transaction, and returns the users to tell.</summary>
    public async Task<IReadOnlyList<ChangedRetention>> AnnounceAsync(CancellationToken cancellation)
    {
        var announced = await database.Database.SqlQueryRaw<ChangedRetention>(
            Announce, options.Value.EndedCoaching, RetentionOptions.Notice, BatchSize).ToListAsync(cancellation);
        foreach (var (student, coach, erasesAt) in announced)
        {
            var data = new Dictionary<string, string>(StringComparer.Ordinal) { ["date"] = $"{erasesAt.UtcDateTime:yyyy-MM-dd}" };
            await mail.AddAsync(student, MailKind.ErasureAnnounced, data, token: null, cancellation);
            await mail.AddAsync(coach, MailKind.ErasureAnnounced, data, token: null, cancellation);
        }

        return announced;
    }

    /// <summary>Takes announcements back, in the caller's transaction, and returns the users to tell.</summary>
    public async Task<IReadOnlyList<ChangedRetention>> TakeBackAsync(CancellationToken cancellation) =>
        await database.Database.SqlQueryRaw<ChangedRetention>(TakeBack).ToListAsync(cancellation);

    /// <summary>Erases a batch of due conversations, in the caller's transaction.</summary>
    public async Task<IReadOnlyList<ErasedConversation>> EraseAsync(CancellationToken cancellation)
    {
        var due = await database.Database.SqlQueryRaw<long>(Due, BatchSize).ToListAsync(cancellation);
        if (due.Count == 0) return [];
        await eraser.LockAsync(cancellation);
        List<ErasedConversation> erased = [];
        foreach (var conversation in due)
        {
            // A coaching may have begun, or a hold may have been set, before the locks were taken.
            if (await IsKeptAsync(conversation, cancellation)) continue;
            var (_, done) = await eraser.EraseAsync(Actor.Program, conversation, cancellation);
            if (done is not null) erased.Add(done);
        }

        return erased;
    }

    /// <summary>Tells both users of each conversation to ask for everything; called after the commit.</summary>
    public async Task TellAsync(IEnumerable<ChangedRetention> changed, IEnumerable<ErasedConversation> erased)
    {
        foreach (var (student, coach, _) in changed)
        {
            outbox.Tell(student, coach, NoticeKind.Sync);
            outbox.Tell(coach, student, NoticeKind.Sync);
        }

        foreach (var conversation in erased) await eraser.TellAsync(conversation);
    }

    private async Task<bool> IsKeptAsync(long conversation, CancellationToken cancellation) =>
        await database.Database.SqlQueryRaw<bool>(IsKept, conversation).ToListAsync(cancellation) is not [false];
}

/// <summary>A conversation whose erasure was announced, or is no longer.</summary>
internal sealed record ChangedRetention(long StudentId, long CoachId, DateTimeOffset ErasesAt);
