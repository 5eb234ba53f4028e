using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.Erasures;

/// <summary>
/// Announces and erases conversations whose coaching ended long ago. One instance does so at a time, under an advisory lock; a process that
/// dies leaves the work to the next poll.
/// </summary>
internal sealed class RetentionTimer(
    DatabaseOutage outage, IServiceScopeFactory scopes, IOptions<RetentionOptions> options, TimeProvider clock)
    : DueTimer(outage, scopes, options.Value.Interval, clock)
{
    private const long AdvisoryLock = 0x43686174_00000022;

    protected override async Task<bool> TakeAsync(IServiceProvider services, CancellationToken stopping)
    {
        var (database, retention) = (services.GetRequiredService<ChatDb>(), services.GetRequiredService<Retention>());
        await using var transaction = await database.Database.BeginTransactionAsync(stopping);
        var isAlone = await database.Database
            .SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({AdvisoryLock}) AS \"Value\"").ToListAsync(stopping);
        if (isAlone is not [true]) return false;
        var takenBack = await retention.TakeBackAsync(stopping);
        var erased = await retention.EraseAsync(stopping);
        var announced = await retention.AnnounceAsync(stopping);
        await transaction.CommitAsync(stopping);
        await retention.TellAsync([.. takenBack, .. announced], erased);
        return erased.Count + announced.Count > 0;
    }
}
