using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.People;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Erasures;

/// <summary>Sets and lifts legal holds, and lists them with the requests that they may forbid.</summary>
internal sealed class LegalHolds(ChatDb database, PeopleLocks locks, AuditLog audit, Eraser eraser)
{
    /// <summary>Sets a hold on a person's conversations, if there is none.</summary>
    public Task<PersonOutcome> SetAsync(Actor actor, long person, CancellationToken cancellation) => ChangeAsync(
        actor,
        person,
        AuditAction.HoldSet,
        $"INSERT INTO legal_holds (user_id, set_at) VALUES ({person}, clock_timestamp()) ON CONFLICT DO NOTHING",
        cancellation);

    /// <summary>Lifts the hold, if there is one.</summary>
    public Task<PersonOutcome> LiftAsync(Actor actor, long person, CancellationToken cancellation) =>
        ChangeAsync(actor, person, AuditAction.HoldLifted, $"DELETE FROM legal_holds WHERE user_id = {person}", cancellation);

    public async Task<ErasuresDto> ListAsync(CancellationToken cancellation)
    {
        var requests = await (
            from erasure in database.Erasures
            where erasure.AskedAt != null
            join conversation in database.Conversations on erasure.ConversationId equals conversation.Id
            join student in database.Users on conversation.StudentId equals student.Id
            join coach in database.Users on conversation.CoachId equals coach.Id
            orderby erasure.AskedAt, erasure.ConversationId
            select new
            {
                StudentId = student.Id,
                Student = student.Name,
                CoachId = coach.Id,
                Coach = coach.Name,
                AskedAt = erasure.AskedAt!.Value,
                IsHeld = database.LegalHolds.Any(hold => hold.UserId == student.Id || hold.UserId == coach.Id),
            }).ToListAsync(cancellation);
        var holds = await (
            from hold in database.LegalHolds
            join person in database.Users on hold.UserId equals person.Id
            orderby hold.SetAt descending
            select new { person.Id, person.Name, hold.SetAt }).ToListAsync(cancellation);
        return new(
            [.. requests.Select(row => new ErasureRequestDto(
                Named(row.StudentId, row.Student), Named(row.CoachId, row.Coach), row.AskedAt, row.IsHeld))],
            [.. holds.Select(row => new LegalHoldDto(Named(row.Id, row.Name), row.SetAt))]);
    }

    private async Task<PersonOutcome> ChangeAsync(
        Actor actor, long person, AuditAction action, FormattableString change, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var (admins, found) = await locks.TakeAsync(person, cancellation);
        if (!actor.MayAct(admins)) return PersonOutcome.NotAllowed;
        if (found is null) return PersonOutcome.Missing;
        await eraser.LockAsync(cancellation);
        if (await database.Database.ExecuteSqlAsync(change, cancellation) == 0) return PersonOutcome.Done;
        await audit.WriteAsync(actor, action, person, null, [], cancellation);
        await transaction.CommitAsync(cancellation);
        return PersonOutcome.Done;
    }

    private static PersonNameDto Named(long id, string name) => new(UserIds.Format(id), name);
}
