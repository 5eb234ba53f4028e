using Chat.Api.Database;
using Chat.Api.Mail;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Versions;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.SystemState;

/// <summary>Reads the state of the system for admins, at a cost that does not grow with what waits.</summary>
internal sealed class SystemReader(ChatDb database, QueueState queue, MailState mail, RunningPrograms programs)
{
    private const int MostCounted = 100_000;

    public async Task<SystemDto> ReadAsync(CancellationToken cancellation)
    {
        var rows = await database.Database.SqlQuery<Stored>(
            $"""
            SELECT (SELECT count(*) FROM (SELECT FROM outbox LIMIT {MostCounted}) counted)::integer AS "Owed",
                (SELECT min(owed_at) FROM outbox) AS "OldestOwedAt",
                (SELECT count(*) FROM (SELECT FROM unfetched LIMIT {MostCounted}) counted)::integer AS "Unfetched",
                current_setting('server_version') AS "Version"
            """).ToListAsync(cancellation);
        var stored = rows.Single();
        var (state, redis) = await queue.ReadAsync();
        List<VersionDto> versions = [.. Versions(redis is null ? [] : await ProgramsAsync()), new("PostgreSQL", stored.Version, null)];
        if (redis is not null) versions.Add(new("Redis", redis, null));
        return new(state, new(stored.Owed, stored.OldestOwedAt), stored.Unfetched, await mail.ReadAsync(cancellation), versions);
    }

    /// <summary>The versions with the numbers of their instances. This instance runs, whether Redis knows it or not.</summary>
    private static IEnumerable<VersionDto> Versions(IReadOnlyList<RunningProgram> running) => running
        .Append(RunningProgram.This).Distinct()
        .CountBy(program => (program.Name, program.Version))
        .OrderBy(group => group.Key.Name, StringComparer.Ordinal).ThenBy(group => group.Key.Version, StringComparer.Ordinal)
        .Select(group => new VersionDto(group.Key.Name, group.Key.Version, group.Value));

    private async Task<IReadOnlyList<RunningProgram>> ProgramsAsync()
    {
        try
        {
            return await programs.ReadAsync();
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            return [];
        }
    }

    private sealed record Stored(int Owed, DateTimeOffset? OldestOwedAt, int Unfetched, string Version);
}
