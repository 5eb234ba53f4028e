using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Notices;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Coachings;

/// <summary>
/// Begins and passes many coachings at once for admins, all or none: one student who is refused leaves everything as it was. Otherwise as
/// <see cref="CoachingStore"/>.
/// </summary>
internal sealed class ManyCoachings(ChatDb database, CoachingLocks locks, CoachingPairs pairs, Outbox outbox)
{
    /// <summary>Lets each of the students talk with the coach, unless an active coaching does already.</summary>
    public async Task<ManyResult> BeginAsync(Actor actor, long[] students, long coach, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var users = await locks.TakeAsync([actor.AdminId ?? 0, coach, .. students], cancellation);
        if (!users.MayChange(actor)) return new(CoachingOutcome.NotAllowed);
        if (!users.HaveCoach(coach)) return new(CoachingOutcome.NoCoach);
        if (await RefusedAsync(users, students, coach, cancellation) is { Count: > 0 } refused)
            return new(CoachingOutcome.NoStudent, Refused: refused);
        var begun = await pairs.BeginAsync(actor, Pairs(students, coach), cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.TellOfCoachings(begun.Select(pair => pair.StudentId), coach);
        return new(CoachingOutcome.Done, begun.Count);
    }

    /// <summary>Passes all students of a coach to another coach. A student who has that coach already only loses the first one.</summary>
    public async Task<ManyResult> PassAllAsync(Actor actor, long from, long to, CancellationToken cancellation)
    {
        var active = database.Coachings.Where(coaching => coaching.CoachId == from && coaching.EndedAt == null
            && coaching.SubstituteFor == null);
        var students = await active.Select(coaching => coaching.StudentId).ToArrayAsync(cancellation);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var users = await locks.TakeAsync([actor.AdminId ?? 0, from, to, .. students], cancellation);
        if (!users.MayChange(actor)) return new(CoachingOutcome.NotAllowed);
        if (users.NameOf(from) is null) return new(CoachingOutcome.Missing);
        if (!users.HaveCoach(to) || from == to) return new(CoachingOutcome.NoCoach);
        if (await RefusedAsync(users, students, to, cancellation) is { Count: > 0 } refused)
            return new(CoachingOutcome.Reversed, Refused: refused);
        var ended = await pairs.EndAsync(actor, Pairs(students, from), cancellation);
        var begun = await pairs.BeginAsync(actor, Pairs(ended.Select(pair => pair.StudentId), to), cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.TellOfCoachings(ended.Select(pair => pair.StudentId), from);
        outbox.TellOfCoachings(begun.Select(pair => pair.StudentId), to);
        return new(CoachingOutcome.Done, ended.Count);
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

    private static CoachingPair[] Pairs(IEnumerable<long> students, long coach) =>
        [.. students.Select(student => new CoachingPair(student, coach))];
}

/// <summary>The result of a request to begin or pass many coachings.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Changed">The number of students whose coaching began or passed.</param>
/// <param name="Refused">The students because of whom nothing was changed.</param>
internal readonly record struct ManyResult(CoachingOutcome Outcome, int Changed = 0, IReadOnlyList<RefusedStudent>? Refused = null);

/// <summary>A student whose coaching can't begin.</summary>
internal sealed record RefusedStudent(long Id, string? Name, RefusalReason Reason);
