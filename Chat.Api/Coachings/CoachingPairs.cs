using Chat.Api.Audit;
using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Coachings;

/// <summary>Begins and ends coachings of many pairs with one statement, with their audit entries, in the caller's transaction.</summary>
internal sealed class CoachingPairs(ChatDb database, AuditLog audit)
{
    /// <summary>
    /// The pairs whose coaching this call began, without those of active coachings. A coaching of a substitute becomes one of its own.
    /// </summary>
    public async Task<IReadOnlyList<CoachingPair>> BeginAsync(
        Actor actor, IReadOnlyCollection<CoachingPair> pairs, CancellationToken cancellation)
    {
        var (students, coaches) = Sides(pairs);
        var begun = await database.Database.SqlQuery<CoachingPair>(
            $"""
            WITH begun AS (
                INSERT INTO coachings (student_id, coach_id, started_at)
                SELECT student, coach, clock_timestamp() FROM unnest({students}, {coaches}) AS pair (student, coach) ORDER BY student, coach
                ON CONFLICT (student_id, coach_id) WHERE ended_at IS NULL
                    DO UPDATE SET substitute_for = NULL WHERE coachings.substitute_for IS NOT NULL
                RETURNING student_id, coach_id
            ), made AS (
                INSERT INTO conversations (student_id, coach_id, last_seq, last_change) SELECT student_id, coach_id, 0, 0 FROM begun
                ON CONFLICT (student_id, coach_id) DO NOTHING RETURNING id, student_id, coach_id
            ), sides AS (
                INSERT INTO participants (user_id, peer_id, conversation_id, read_seq, delivered_seq)
                SELECT student_id, coach_id, id, 0, 0 FROM made UNION ALL SELECT coach_id, student_id, id, 0, 0 FROM made
            )
            SELECT student_id AS "StudentId", coach_id AS "CoachId" FROM begun
            """).ToListAsync(cancellation);
        await WriteAsync(actor, AuditAction.CoachingBegun, begun, cancellation);
        return begun;
    }

    /// <summary>
    /// The pairs whose coaching this call ended, without coachings of substitutes. Concurrent calls lock the rows in the same order, that
    /// of ids.
    /// </summary>
    public async Task<IReadOnlyList<CoachingPair>> EndAsync(
        Actor actor, IReadOnlyCollection<CoachingPair> pairs, CancellationToken cancellation)
    {
        var (students, coaches) = Sides(pairs);
        var ended = await database.Database.SqlQuery<CoachingPair>(
            $"""
            UPDATE coachings SET ended_at = clock_timestamp()
            WHERE id = ANY(ARRAY(
                SELECT id FROM coachings
                JOIN unnest({students}, {coaches}) AS pair (student, coach) ON student_id = student AND coach_id = coach
                WHERE ended_at IS NULL AND substitute_for IS NULL
                ORDER BY id FOR UPDATE OF coachings))
            RETURNING student_id AS "StudentId", coach_id AS "CoachId"
            """).ToListAsync(cancellation);
        await WriteAsync(actor, AuditAction.CoachingEnded, ended, cancellation);
        return ended;
    }

    private Task WriteAsync(Actor actor, AuditAction action, List<CoachingPair> pairs, CancellationToken cancellation) =>
        audit.WriteManyAsync(actor, [.. pairs.Select(pair => new AuditRecord(action, pair.StudentId, pair.CoachId, []))], cancellation);

    private static (long[] Students, long[] Coaches) Sides(IReadOnlyCollection<CoachingPair> pairs) =>
        ([.. pairs.Select(pair => pair.StudentId)], [.. pairs.Select(pair => pair.CoachId)]);
}

/// <summary>The student and the coach of a coaching.</summary>
internal sealed record CoachingPair(long StudentId, long CoachId);
