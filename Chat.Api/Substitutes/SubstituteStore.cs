using Chat.Api.Audit;
using Chat.Api.Coachings;
using Chat.Api.Database;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Substitutes;

/// <summary>Sets and ends substitutes for admins. Each change is one transaction with its coachings and its audit entries.</summary>
internal sealed class SubstituteStore(ChatDb database, CoachingLocks locks, AuditLog audit, SubstituteCoachings coachings)
{
    /// <summary>Sets or changes the substitute of a coach, and gives each of the coach's students the substitute as a coach.</summary>
    public async Task<SubstituteResult> SetAsync(
        Actor actor, long coach, long substitute, DateTimeOffset until, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var users = await locks.TakeAsync([actor.AdminId ?? 0, coach, substitute], cancellation);
        if (!users.MayChange(actor)) return new(SubstituteOutcome.NotAllowed);
        if (!users.HaveCoach(coach, evenIfDisabled: true)) return new(SubstituteOutcome.NoCoach);
        if (!users.HaveCoach(substitute)) return new(SubstituteOutcome.NoSubstitute);

        // The lock on the row lets changes of one coach's substitute run one after the other.
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO substitutes (coach_id, substitute_id, until) VALUES ({coach}, {substitute}, '-infinity')
            ON CONFLICT (coach_id) DO NOTHING
            """,
            cancellation);
        var (before, endsAt) = (await database.Database.SqlQuery<Standing>(
            $"""
            SELECT substitute_id AS "SubstituteId", NULLIF(until, '-infinity') AS "Until" FROM substitutes
            WHERE coach_id = {coach} FOR UPDATE
            """).ToListAsync(cancellation)).Single();
        await database.Database.ExecuteSqlAsync(
            $"UPDATE substitutes SET substitute_id = {substitute}, until = {until} WHERE coach_id = {coach}", cancellation);
        List<AuditChangeDto> changes = [];
        if (endsAt is null || before != substitute)
            changes.Add(new("substitute", endsAt is null ? null : UserIds.Format(before), UserIds.Format(substitute)));
        if (endsAt != until) changes.Add(new("until", endsAt?.UtcDateTime.ToString("O"), until.UtcDateTime.ToString("O")));
        if (changes.Count == 0) return new(SubstituteOutcome.Done, users.NameOf(substitute));
        await audit.WriteAsync(actor, AuditAction.SubstituteSet, coach, substitute, changes, cancellation);
        var changed = await coachings.FollowAsync(actor, coach, cancellation);
        var students = await coachings.StudentsAsync([coach], cancellation);
        await transaction.CommitAsync(cancellation);
        coachings.Tell(changed, students);
        return new(SubstituteOutcome.Done, users.NameOf(substitute));
    }

    /// <summary>Ends what the substitute of a coach does, with the coachings that it began.</summary>
    public async Task<SubstituteResult> EndAsync(Actor actor, long coach, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var users = await locks.TakeAsync([actor.AdminId ?? 0, coach], cancellation);
        if (!users.MayChange(actor)) return new(SubstituteOutcome.NotAllowed);
        if (!users.HaveCoach(coach, evenIfDisabled: true)) return new(SubstituteOutcome.NoCoach);
        var ended = await database.Database.SqlQuery<long>(
            $"DELETE FROM substitutes WHERE coach_id = {coach} RETURNING substitute_id AS \"Value\"").ToListAsync(cancellation);
        if (ended is not [var substitute]) return new(SubstituteOutcome.Done);
        await audit.WriteAsync(actor, AuditAction.SubstituteEnded, coach, substitute, [], cancellation);
        var changed = await coachings.FollowAsync(actor, coach, cancellation);
        var students = await coachings.StudentsAsync([coach], cancellation);
        await transaction.CommitAsync(cancellation);
        coachings.Tell(changed, students);
        return new(SubstituteOutcome.Done);
    }

    private sealed record Standing(long SubstituteId, DateTimeOffset? Until);
}

/// <summary>The result of a request to set or end a substitute.</summary>
internal enum SubstituteOutcome
{
    /// <summary>The substitute is as requested.</summary>
    Done,

    /// <summary>The actor is no longer an admin.</summary>
    NotAllowed,

    /// <summary>The user who is away is no coach.</summary>
    NoCoach,

    /// <summary>The user who is to stand in is no coach, or is disabled.</summary>
    NoSubstitute,
}

/// <summary>The outcome, and the substitute's name.</summary>
internal readonly record struct SubstituteResult(SubstituteOutcome Outcome, string? Name = null);
