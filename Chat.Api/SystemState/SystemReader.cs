using System.Reflection;
using Chat.Api.Database;
using Chat.Api.Mail;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.SystemState;

/// <summary>Reads the state of the system for admins, at a cost that does not grow with what waits.</summary>
internal sealed class SystemReader(ChatDb database, QueueState queue, MailState mail)
{
    private const int MostCounted = 100_000;

    private static readonly string ApiVersion =
        typeof(SystemReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

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
        List<VersionDto> versions = [new("Chat.Api", ApiVersion), new("PostgreSQL", stored.Version)];
        if (redis is not null) versions.Add(new("Redis", redis));
        return new(state, new(stored.Owed, stored.OldestOwedAt), stored.Unfetched, await mail.ReadAsync(cancellation), versions);
    }

    private sealed record Stored(int Owed, DateTimeOffset? OldestOwedAt, int Unfetched, string Version);
}
