using Chat.Api.Audit;
using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.Substitutes;

/// <summary>
/// Ends substitutes whose time is over, and gives new students of a coach who is away the substitute, however their coaching began. One
/// instance does so at a time, under an advisory lock; a process that dies leaves the work to the next poll.
/// </summary>
internal sealed class SubstituteTimer(
    DatabaseOutage outage, IServiceScopeFactory scopes, IOptions<SubstituteOptions> options, TimeProvider clock)
    : DueTimer(outage, scopes, options.Value.Interval, clock)
{
    private const long AdvisoryLock = 0x43686174_00000010;

    protected override async Task<bool> TakeAsync(IServiceProvider services, CancellationToken stopping)
    {
        var database = services.GetRequiredService<ChatDb>();
        var coachings = services.GetRequiredService<SubstituteCoachings>();
        await using var transaction = await database.Database.BeginTransactionAsync(stopping);
        var isAlone = await database.Database
            .SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({AdvisoryLock}) AS \"Value\"").ToListAsync(stopping);
        if (isAlone is not [true]) return false;
        var over = await database.Database.SqlQuery<Over>(
            $"""
            DELETE FROM substitutes WHERE until <= clock_timestamp()
            RETURNING coach_id AS "CoachId", substitute_id AS "SubstituteId"
            """).ToListAsync(stopping);
        var audit = services.GetRequiredService<AuditLog>();
        foreach (var (coach, substitute) in over)
            await audit.WriteAsync(Actor.Program, AuditAction.SubstituteEnded, coach, substitute, [], stopping);
        var changed = await coachings.FollowAsync(Actor.Program, null, stopping);
        var students = over.Count == 0 ? [] : await coachings.StudentsAsync([.. over.Select(row => row.CoachId)], stopping);
        await transaction.CommitAsync(stopping);
        coachings.Tell(changed, students);
        return false;
    }

    private sealed record Over(long CoachId, long SubstituteId);
}
