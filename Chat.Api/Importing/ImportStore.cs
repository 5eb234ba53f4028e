using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.People;
using Chat.Api.Security;
using Chat.Api.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Chat.Api.Importing;

/// <summary>
/// Previews and imports files. An import is one transaction: all of it happens or none, and only what its preview showed
/// (docs/adr/0021-imports-are-previewed.md).
/// </summary>
internal sealed class ImportStore(
    ChatDb database, ImportPlanner planner, ImportWriter writer, PeopleLocks locks, SessionEnder sessions)
{
    /// <summary>The advisory lock of the one import that runs.</summary>
    private const long Running = 0x496D706F7274;

    public Task<ImportPlan> PreviewAsync(ImportFile file, bool disableMissing, CancellationToken cancellation) =>
        planner.PlanAsync(file, disableMissing, cancellation);

    /// <summary>
    /// Locks the people and checks that the import is the one that was previewed. The caller writes it with the result, or disposes that.
    /// </summary>
    /// <param name="actor">The author of the changes.</param>
    /// <param name="file">The file.</param>
    /// <param name="wanted">The decisions of the admin.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<(ImportOutcome Outcome, PreparedImport? Import)> PrepareAsync(
        Actor actor, ImportFile file, ImportOrder wanted, CancellationToken cancellation)
    {
        var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var outcome = ImportOutcome.Running;
        if (await database.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({Running}) AS \"Value\"").SingleAsync(cancellation))
        {
            var plan = await planner.PlanAsync(file, wanted.DisableMissing, cancellation);
            var admins = await locks.TakeAllAsync(plan.Touched, cancellation);
            plan = await planner.PlanAsync(file, wanted.DisableMissing, cancellation);
            outcome = !actor.MayAct(admins) ? ImportOutcome.NotAllowed
                : plan.Fingerprint != wanted.Fingerprint ? ImportOutcome.Changed
                : plan.Faults.Count > 0 && !wanted.SkipFaulty ? ImportOutcome.Faulty
                : plan.DisablesMany && !wanted.Confirmed ? ImportOutcome.DisablesMany
                : ImportOutcome.Done;
            if (outcome == ImportOutcome.Done) return (outcome, new(actor, plan, transaction, writer, sessions));
        }

        await transaction.DisposeAsync();
        return (outcome, null);
    }
}

/// <summary>An import whose people are locked.</summary>
internal sealed class PreparedImport(
    Actor actor, ImportPlan plan, IDbContextTransaction transaction, ImportWriter writer, SessionEnder sessions) : IAsyncDisposable
{
    /// <summary>Writes and commits everything, and then announces the sessions that ended.</summary>
    /// <param name="told">Is told after each batch how much is written, of how much.</param>
    /// <param name="cancellation">Ends the import, which then changes nothing.</param>
    public async Task<ImportCountsDto> WriteAsync(Action<int, int> told, CancellationToken cancellation)
    {
        var ended = await writer.WriteAsync(actor, plan, told, cancellation);
        await transaction.CommitAsync(cancellation);
        foreach (var user in ended.GroupBy(session => session.UserId, session => session.Id))
            await sessions.AnnounceAsync(user.Key, [.. user], SessionEnd.ChangedByAdmin);
        return plan.Counts;
    }

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}

/// <summary>The decisions of an admin about a previewed import.</summary>
/// <param name="Fingerprint">The fingerprint of the preview.</param>
/// <param name="SkipFaulty">Whether to import the good rows of a file that has others.</param>
/// <param name="DisableMissing">Whether to disable students and coaches whom the file lacks.</param>
/// <param name="Confirmed">Whether many people may be disabled.</param>
internal sealed record ImportOrder(string Fingerprint, bool SkipFaulty, bool DisableMissing, bool Confirmed);

/// <summary>The result of a request to import a file.</summary>
internal enum ImportOutcome
{
    /// <summary>The import may be written.</summary>
    Done,

    /// <summary>The actor is no longer an admin.</summary>
    NotAllowed,

    /// <summary>Another import runs.</summary>
    Running,

    /// <summary>The file, or the people whom it is about, have changed since the preview.</summary>
    Changed,

    /// <summary>The file has faulty rows, and they are not to be skipped.</summary>
    Faulty,

    /// <summary>The import disables many people, which was not confirmed.</summary>
    DisablesMany,
}
