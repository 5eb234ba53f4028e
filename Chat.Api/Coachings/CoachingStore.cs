using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Notices;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Coachings;

/// <summary>
/// Begins, ends and passes coachings for admins. Each change is one transaction with its audit entries, and first locks the users, ordered
/// by id, so that nobody loses a role that the coaching needs.
/// </summary>
internal sealed class CoachingStore(ChatDb database, CoachingLocks locks, AuditLog audit, Outbox outbox)
{
    /// <summary>
    /// Lets a student and a coach talk, unless an active coaching does already. An earlier conversation of the two continues, and a
    /// coaching of a substitute becomes one of its own.
    /// </summary>
    public async Task<CoachingResult> BeginAsync(Actor actor, long student, long coach, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var users = await locks.TakeAsync([actor.AdminId ?? 0, student, coach], cancellation);
        if (!users.MayChange(actor)) return new(CoachingOutcome.NotAllowed);
        var result = await BeginAsync(users, actor, student, coach, cancellation);
        if (result.Outcome != CoachingOutcome.Done) return result;
        await transaction.CommitAsync(cancellation);
        outbox.TellOfCoachings([student], coach);
        return result;
    }

    /// <summary>Ends a coaching, unless it has ended before.</summary>
    public async Task<CoachingResult> EndAsync(Actor actor, long id, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (!(await locks.TakeAsync([actor.AdminId ?? 0], cancellation)).MayChange(actor)) return new(CoachingOutcome.NotAllowed);
        if (await EndedAsync(actor, id, cancellation) is not (var student, var coach))
        {
            var isKnown = await database.Coachings.AnyAsync(coaching => coaching.Id == id, cancellation);
            return new(isKnown ? CoachingOutcome.AlreadyDone : CoachingOutcome.Missing);
        }

        await transaction.CommitAsync(cancellation);
        outbox.TellOfCoachings([student], coach);
        return new(CoachingOutcome.Done);
    }

    /// <summary>Ends a coaching and begins one of the same student with another coach, in one transaction.</summary>
    public async Task<CoachingResult> PassAsync(Actor actor, long id, long coach, CancellationToken cancellation)
    {
        var known = await database.Coachings.AsNoTracking().SingleOrDefaultAsync(coaching => coaching.Id == id, cancellation);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var users = await locks.TakeAsync([actor.AdminId ?? 0, known?.StudentId ?? 0, coach], cancellation);
        if (!users.MayChange(actor)) return new(CoachingOutcome.NotAllowed);
        if (known is null) return new(CoachingOutcome.Missing);
        var former = known.CoachId == coach ? null : await EndedAsync(actor, id, cancellation);
        if (former is null)
        {
            // The coaching has ended or belongs to this coach: the request is done when the student has this coach.
            var active = await ActiveAsync(known.StudentId, coach, cancellation);
            return new(active is null ? CoachingOutcome.Ended : CoachingOutcome.AlreadyDone, active);
        }

        var result = await BeginAsync(users, actor, known.StudentId, coach, cancellation);
        if (result.Id is null) return result;
        await transaction.CommitAsync(cancellation);
        outbox.TellOfCoachings([known.StudentId], known.CoachId);
        outbox.TellOfCoachings([known.StudentId], coach);
        return result;
    }

    private async Task<CoachingResult> BeginAsync(
        LockedUsers users, Actor actor, long student, long coach, CancellationToken cancellation)
    {
        if (!users.HaveStudent(student)) return new(CoachingOutcome.NoStudent);
        if (!users.HaveCoach(coach)) return new(CoachingOutcome.NoCoach);
        if (await database.Conversations.AnyAsync(known => known.StudentId == coach && known.CoachId == student, cancellation))
            return new(CoachingOutcome.Reversed);
        var begun = await database.Database.SqlQuery<long>(
            $"""
            INSERT INTO coachings (student_id, coach_id, started_at) VALUES ({student}, {coach}, clock_timestamp())
            ON CONFLICT (student_id, coach_id) WHERE ended_at IS NULL
                DO UPDATE SET substitute_for = NULL WHERE coachings.substitute_for IS NOT NULL
            RETURNING id AS "Value"
            """).ToListAsync(cancellation);
        if (begun is not [var id]) return new(CoachingOutcome.AlreadyDone, await ActiveAsync(student, coach, cancellation));
        await database.Database.ExecuteSqlAsync(
            $"""
            WITH made AS (
                INSERT INTO conversations (student_id, coach_id, last_seq, last_change) VALUES ({student}, {coach}, 0, 0)
                ON CONFLICT (student_id, coach_id) DO NOTHING RETURNING id, student_id, coach_id
            )
            INSERT INTO participants (user_id, peer_id, conversation_id, read_seq, delivered_seq)
            SELECT student_id, coach_id, id, 0, 0 FROM made UNION ALL SELECT coach_id, student_id, id, 0, 0 FROM made
            """,
            cancellation);
        await audit.WriteAsync(actor, AuditAction.CoachingBegun, student, coach, [], cancellation);
        return new(CoachingOutcome.Done, id);
    }

    /// <summary>The student and the coach of the coaching that this call ended; null when the coaching was not active.</summary>
    private async Task<(long Student, long Coach)?> EndedAsync(Actor actor, long id, CancellationToken cancellation)
    {
        var ended = await database.Database.SqlQuery<Ended>(
            $"""
            UPDATE coachings SET ended_at = clock_timestamp() WHERE id = {id} AND ended_at IS NULL
            RETURNING student_id AS "StudentId", coach_id AS "CoachId"
            """).ToListAsync(cancellation);
        if (ended is not [var (student, coach)]) return null;
        await audit.WriteAsync(actor, AuditAction.CoachingEnded, student, coach, [], cancellation);
        return (student, coach);
    }

    private Task<long?> ActiveAsync(long student, long coach, CancellationToken cancellation) => database.Coachings
        .Where(coaching => coaching.StudentId == student && coaching.CoachId == coach && coaching.EndedAt == null)
        .Select(coaching => (long?)coaching.Id)
        .SingleOrDefaultAsync(cancellation);

    private sealed record Ended(long StudentId, long CoachId);
}
