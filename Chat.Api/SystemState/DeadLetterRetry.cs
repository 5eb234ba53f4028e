using System.Globalization;
using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.People;

namespace Chat.Api.SystemState;

/// <summary>
/// Retries dead letters for admins. The audit entry is committed first: if Redis or this process fails then, the log has a retry that moved
/// nothing, and never lacks one that did.
/// </summary>
internal sealed class DeadLetterRetry(ChatDb database, PeopleLocks locks, AuditLog audit, QueueState queue)
{
    public async Task<RetryResult> RetryAsync(long actor, CancellationToken cancellation)
    {
        if (await queue.CountDeadAsync() is not { } dead) return new(IsAllowed: true, Moved: null);
        if (dead == 0) return new(IsAllowed: true, Moved: 0);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var (admins, _) = await locks.TakeAsync(actor, cancellation);
        if (!admins.Contains(actor)) return new(IsAllowed: false, Moved: null);
        var change = new AuditChangeDto("deadLetters", dead.ToString(CultureInfo.InvariantCulture), "0");
        await audit.WriteAsync(Actor.Admin(actor), AuditAction.DeadLettersRetried, actor, null, [change], cancellation);
        await transaction.CommitAsync(cancellation);
        return new(IsAllowed: true, await queue.RetryDeadAsync());
    }
}

/// <summary>The result of a retry.</summary>
/// <param name="IsAllowed">Whether the actor is still an admin.</param>
/// <param name="Moved">The number of notices that are in the queue again; null when Redis does not answer.</param>
internal readonly record struct RetryResult(bool IsAllowed, long? Moved);
