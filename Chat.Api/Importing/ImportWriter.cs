using Chat.Api.Audit;
using Chat.Api.Coachings;
using Chat.Api.Database;
using Chat.Api.Invitations;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Importing;

/// <summary>Writes a plan in batches, in the caller's transaction, each batch with its audit entries and its notices.</summary>
internal sealed class ImportWriter(
    ChatDb database, CoachingPairs coachings, ImportedPeople people, InvitationSender invitations, AddressChange addresses, AuditLog audit)
{
    private const int BatchSize = 1000;

    /// <summary>Writes everything, and returns the sessions that ended.</summary>
    /// <param name="actor">The author of the changes.</param>
    /// <param name="plan">The plan, whose users are locked.</param>
    /// <param name="told">Is told after each batch how much is written, of how much.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<EndedSession>> WriteAsync(
        Actor actor, ImportPlan plan, Action<int, int> told, CancellationToken cancellation)
    {
        var changed = plan.People.Where(person => person.IsChanged).ToList();
        var (done, total) = (0, changed.Count + plan.Disabled.Count + plan.Coachings.Count);
        var made = new Dictionary<string, long>(StringComparer.Ordinal);
        List<EndedSession> ended = [];
        told(0, total);
        foreach (var batch in changed.Where(person => person.Id is null).Chunk(BatchSize))
        {
            foreach (var (key, id) in await people.CreateAsync(batch, cancellation)) made[key] = id;
            await audit.WriteManyAsync(
                actor, [.. batch.Select(person => new AuditRecord(AuditAction.PersonCreated, made[person.Key], null, person.Changes))],
                cancellation);
            await invitations.InviteManyAsync([.. batch.Select(person => made[person.Key])], cancellation);
            Told(batch.Length);
        }

        foreach (var batch in changed.Where(person => person.Id is not null).Chunk(BatchSize))
        {
            var invited = await addresses.TellAsync(
                [.. batch.Select(person => person.Id!.Value)], [.. batch.Select(person => person.Key)], cancellation);
            ended.AddRange(await people.ChangeAsync(batch, cancellation));
            await addresses.InviteAsync(invited, cancellation);
            await audit.WriteManyAsync(actor, [.. batch.SelectMany(Records)], cancellation);
            Told(batch.Length);
        }

        foreach (var batch in plan.Disabled.Chunk(BatchSize))
        {
            ended.AddRange(await people.DisableAsync([.. batch.Select(person => person.Id)], cancellation));
            await audit.WriteManyAsync(
                actor, [.. batch.Select(person => new AuditRecord(AuditAction.PersonDisabled, person.Id, null, []))], cancellation);
            Told(batch.Length);
        }

        foreach (var isEnd in (bool[])[true, false])
        {
            foreach (var batch in plan.Coachings.Where(coaching => coaching.IsEnd == isEnd).Chunk(BatchSize))
            {
                CoachingPair[] pairs = [.. batch.Select(coaching => new CoachingPair(Id(coaching.Student), Id(coaching.Coach)))];
                var written = isEnd
                    ? await coachings.EndAsync(actor, pairs, cancellation)
                    : await coachings.BeginAsync(actor, pairs, cancellation);
                await OweAsync(written, cancellation);
                Told(batch.Length);
            }
        }

        return ended;

        long Id(ImportedUser user) => user.Id ?? made[user.Key];

        void Told(int count) => told(done += count, total);
    }

    private static IEnumerable<AuditRecord> Records(PlannedPerson person)
    {
        if (person.Changes.Count > 0) yield return new(AuditAction.PersonChanged, person.Id!.Value, null, person.Changes);
        if (person.IsEnabled) yield return new(AuditAction.PersonEnabled, person.Id!.Value, null, []);
    }

    /// <summary>Owes both users of each coaching a notice: the verb runs in no API, so only the outbox reaches browsers.</summary>
    private Task<int> OweAsync(IReadOnlyList<CoachingPair> pairs, CancellationToken cancellation)
    {
        long[] students = [.. pairs.Select(pair => pair.StudentId)], coaches = [.. pairs.Select(pair => pair.CoachId)];
        return database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO outbox (user_id, sender_id, kind, owed_at)
            SELECT student, coach, {NoticeKind.Sync.Name}, clock_timestamp() FROM unnest({students}, {coaches}) AS pair (student, coach)
            UNION ALL
            SELECT coach, student, {NoticeKind.Sync.Name}, clock_timestamp() FROM unnest({students}, {coaches}) AS pair (student, coach)
            """,
            cancellation);
    }
}
