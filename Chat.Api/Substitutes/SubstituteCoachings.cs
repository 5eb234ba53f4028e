using Chat.Api.Audit;
using Chat.Api.Coachings;
using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Substitutes;

/// <summary>
/// Makes coachings follow the substitutes: each student of a coach who is away has the substitute as a coach too, and nobody else has. The
/// statements leave correct coachings untouched, so they may run at any time and any number of times.
/// </summary>
internal sealed class SubstituteCoachings(ChatDb database, AuditLog audit, Outbox outbox)
{
    private const int BatchSize = 500;

    /// <summary>Ends and begins the coachings of one coach's substitute, or of all, in the caller's transaction.</summary>
    /// <param name="actor">The author of the change that caused it.</param>
    /// <param name="coach">The coach who is or was away; null for all coaches.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<Changed>> FollowAsync(Actor actor, long? coach, CancellationToken cancellation)
    {
        List<Changed> all = [];
        await RepeatAsync(() => EndAsync(coach, cancellation), AuditAction.CoachingEnded);
        await RepeatAsync(() => BeginAsync(coach, cancellation), AuditAction.CoachingBegun);
        return all;

        async Task RepeatAsync(Func<Task<List<Changed>>> change, AuditAction action)
        {
            List<Changed> batch;
            do
            {
                batch = await change();
                all.AddRange(batch);
                await audit.WriteManyAsync(actor, [.. batch.Select(row => Record(action, row))], cancellation);
            }
            while (batch.Count == BatchSize);
        }
    }

    private static AuditRecord Record(AuditAction action, Changed row) => new(
        action, row.StudentId, row.CoachId, [new("substituteFor", null, UserIds.Format(row.SubstituteFor))]);

    /// <summary>The students of coaches, who see in their list who stands in.</summary>
    public Task<List<StudentOfCoach>> StudentsAsync(long[] coaches, CancellationToken cancellation) => database.Coachings
        .Where(coaching => coaches.Contains(coaching.CoachId) && coaching.EndedAt == null && coaching.SubstituteFor == null)
        .Select(coaching => new StudentOfCoach(coaching.StudentId, coaching.CoachId))
        .ToListAsync(cancellation);

    /// <summary>Tells everybody concerned, after the commit.</summary>
    public void Tell(IReadOnlyList<Changed> changed, IReadOnlyList<StudentOfCoach> students)
    {
        foreach (var (student, coach) in students) outbox.Tell(student, coach, NoticeKind.Availability);
        foreach (var row in changed) outbox.TellOfCoachings([row.StudentId], row.CoachId);
    }

    /// <summary>Ends a batch of coachings whose substitute no longer stands in, or whose student has left the coach who is away.</summary>
    private Task<List<Changed>> EndAsync(long? coach, CancellationToken cancellation) => database.Database.SqlQuery<Changed>(
        $"""
        UPDATE coachings SET ended_at = clock_timestamp()
        WHERE id = ANY(ARRAY(
            SELECT stale.id FROM coachings stale
            WHERE stale.ended_at IS NULL AND stale.substitute_for IS NOT NULL
                AND stale.substitute_for = coalesce({coach}::bigint, stale.substitute_for)
                AND NOT (EXISTS (
                    SELECT FROM substitutes standing
                    WHERE standing.coach_id = stale.substitute_for AND standing.substitute_id = stale.coach_id
                        AND standing.until > clock_timestamp()
                ) AND EXISTS (
                    SELECT FROM coachings own
                    WHERE own.student_id = stale.student_id AND own.coach_id = stale.substitute_for
                        AND own.ended_at IS NULL AND own.substitute_for IS NULL
                ))
            ORDER BY stale.id LIMIT {BatchSize} FOR UPDATE))
        RETURNING student_id AS "StudentId", coach_id AS "CoachId", substitute_for AS "SubstituteFor"
        """).ToListAsync(cancellation);

    /// <summary>
    /// Begins a batch of missing coachings. The locks keep the substitute a coach, and the student a student: nobody in an active coaching
    /// gets another role.
    /// </summary>
    private Task<List<Changed>> BeginAsync(long? coach, CancellationToken cancellation) => database.Database.SqlQuery<Changed>(
        $"""
        WITH missing AS MATERIALIZED (
            SELECT own.student_id, standing.substitute_id, standing.coach_id
            FROM substitutes standing
            JOIN users substitute ON substitute.id = standing.substitute_id
            JOIN coachings own ON own.coach_id = standing.coach_id AND own.ended_at IS NULL AND own.substitute_for IS NULL
            WHERE standing.coach_id = coalesce({coach}::bigint, standing.coach_id) AND standing.until > clock_timestamp()
                AND substitute.role = 'coach' AND substitute.disabled_at IS NULL
                AND NOT EXISTS (
                    SELECT FROM coachings other
                    WHERE other.student_id = own.student_id AND other.coach_id = standing.substitute_id AND other.ended_at IS NULL)
                AND NOT EXISTS (
                    SELECT FROM conversations reversed
                    WHERE reversed.student_id = standing.substitute_id AND reversed.coach_id = own.student_id)
            ORDER BY own.id LIMIT {BatchSize} FOR SHARE OF standing, substitute, own
        ), begun AS (
            INSERT INTO coachings (student_id, coach_id, started_at, substitute_for)
            SELECT student_id, substitute_id, clock_timestamp(), coach_id FROM missing ORDER BY student_id, coach_id
            ON CONFLICT (student_id, coach_id) WHERE ended_at IS NULL DO NOTHING
            RETURNING student_id, coach_id, substitute_for
        ), made AS (
            INSERT INTO conversations (student_id, coach_id, last_seq, last_change) SELECT student_id, coach_id, 0, 0 FROM begun
            ON CONFLICT (student_id, coach_id) DO NOTHING RETURNING id, student_id, coach_id
        ), sides AS (
            INSERT INTO participants (user_id, peer_id, conversation_id, read_seq, delivered_seq)
            SELECT student_id, coach_id, id, 0, 0 FROM made UNION ALL SELECT coach_id, student_id, id, 0, 0 FROM made
        )
        SELECT student_id AS "StudentId", coach_id AS "CoachId", substitute_for AS "SubstituteFor" FROM begun
        """).ToListAsync(cancellation);
}

/// <summary>A coaching with a substitute that began or ended.</summary>
/// <param name="StudentId">The student.</param>
/// <param name="CoachId">The substitute.</param>
/// <param name="SubstituteFor">The coach who is or was away.</param>
internal sealed record Changed(long StudentId, long CoachId, long SubstituteFor);

/// <summary>A student, and the student's coach.</summary>
internal sealed record StudentOfCoach(long StudentId, long CoachId);
