using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Notices;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Coachings;

/// <summary>
/// Begins and passes many coachings at once for admins, all or none: one student who is refused leaves everything as it was. Otherwise as
/// <see cref="CoachingStore"/>.
/// </summary>
internal sealed class ManyCoachings(ChatDb database, CoachingLocks locks, AuditLog audit, Outbox outbox)
{
    /// <summary>Lets each of the students talk with the coach, unless an active coaching does already.</summary>
    public async Task<ManyResult> BeginAsync(long actor, long[] students, long coach, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var users = await locks.TakeAsync([actor, coach, .. students], cancellation);
        if (!users.HaveAdmin(actor)) return new(CoachingOutcome.NotAllowed);
        if (!users.HaveCoach(coach)) return new(CoachingOutcome.NoCoach);
        if (await RefusedAsync(users, students, coach, cancellation) is { Count: > 0 } refused)
            return new(CoachingOutcome.NoStudent, Refused: refused);
        var begun = await StartAsync(actor, students, coach, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.TellOfCoachings(begun, coach);
        return new(CoachingOutcome.Done, begun.Count);
    }

    /// <summary>Passes all students of a coach to another coach. A student who has that coach already only loses the first one.</summary>
    public async Task<ManyResult> PassAllAsync(long actor, long from, long to, CancellationToken cancellation)
    {
        var active = database.Coachings.Where(coaching => coaching.CoachId == from && coaching.EndedAt == null
            && coaching.SubstituteFor == null);
        var students = await active.Select(coaching => coaching.StudentId).ToArrayAsync(cancellation);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var users = await locks.TakeAsync([actor, from, to, .. students], cancellation);
        if (!users.HaveAdmin(actor)) return new(CoachingOutcome.NotAllowed);
        if (users.NameOf(from) is null) return new(CoachingOutcome.Missing);
        if (!users.HaveCoach(to) || from == to) return new(CoachingOutcome.NoCoach);
        if (await RefusedAsync(users, students, to, cancellation) is { Count: > 0 } refused)
            return new(CoachingOutcome.Reversed, Refused: refused);
        var ended = await EndAsync(actor, students, from, cancellation);
        var begun = await StartAsync(actor, ended, to, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.TellOfCoachings(ended, from);
        outbox.TellOfCoachings(begun, to);
        return new(CoachingOutcome.Done, ended.Length);
    }

    private async Task<IReadOnlyList<RefusedStudent>> RefusedAsync(
        LockedUsers users, long[] students, long coach, CancellationToken cancellation)
    {
        var reversed = await database.Conversations
            .Where(known => known.StudentId == coach && students.Contains(known.CoachId))
            .Select(known => known.CoachId).ToListAsync(cancellation);
        return [.. from student in students
                   let reason = !users.HaveStudent(student) ? RefusalReason.NoStudent
                       : reversed.Contains(student) ? RefusalReason.RolesReversed
                       : (RefusalReason?)null
                   where reason is not null
                   select new RefusedStudent(student, users.NameOf(student), reason.Value)];
    }

    /// <summary>The students whose coaching this call began. A coaching of a substitute becomes one of its own.</summary>
    private async Task<IReadOnlyList<long>> StartAsync(long actor, long[] students, long coach, CancellationToken cancellation)
    {
        var begun = await database.Database.SqlQuery<long>(
            $"""
            WITH begun AS (
                INSERT INTO coachings (student_id, coach_id, started_at)
                SELECT student, {coach}, clock_timestamp() FROM unnest({students}) AS student ORDER BY student
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
            SELECT student_id AS "Value" FROM begun
            """).ToListAsync(cancellation);
        await audit.WriteManyAsync(actor, Records(AuditAction.CoachingBegun, begun, coach), cancellation);
        return begun;
    }

    /// <summary>The students whose coaching this call ended. Concurrent calls lock the rows in the same order, that of ids.</summary>
    private async Task<long[]> EndAsync(long actor, long[] students, long coach, CancellationToken cancellation)
    {
        var ended = await database.Database.SqlQuery<long>(
            $"""
            UPDATE coachings SET ended_at = clock_timestamp()
            WHERE id = ANY(ARRAY(
                SELECT id FROM coachings WHERE coach_id = {coach} AND student_id = ANY({students})
                    AND ended_at IS NULL AND substitute_for IS NULL
                ORDER BY id FOR UPDATE))
            RETURNING student_id AS "Value"
            """).ToArrayAsync(cancellation);
        await audit.WriteManyAsync(actor, Records(AuditAction.CoachingEnded, ended, coach), cancellation);
        return ended;
    }

    private static AuditRecord[] Records(AuditAction action, IEnumerable<long> students, long coach) =>
        [.. students.Select(student => new AuditRecord(action, student, coach, []))];
}

/// <summary>The result of a request to begin or pass many coachings.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Changed">The number of students whose coaching began or passed.</param>
/// <param name="Refused">The students because of whom nothing was changed.</param>
internal readonly record struct ManyResult(CoachingOutcome Outcome, int Changed = 0, IReadOnlyList<RefusedStudent>? Refused = null);

/// <summary>A student whose coaching can't begin.</summary>
internal sealed record RefusedStudent(long Id, string? Name, RefusalReason Reason);
