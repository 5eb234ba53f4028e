using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chat.Api.Database;

/// <summary>
/// Unhealthy while PostgreSQL is read-only or lacks a migration of this program. Aspire's own check tells whether PostgreSQL answers.
/// </summary>
internal sealed class DatabaseHealth(IServiceScopeFactory scopes, ConnectionEviction eviction) : IHealthCheck
{
    /// <summary>True on a standby, and on a primary whose transactions are set to be read-only.</summary>
    private const string IsReadOnly = "SELECT current_setting('transaction_read_only')::boolean AS \"Value\"";

    /// <summary>True once all migrations were found applied; no later check looks again.</summary>
    private bool _isMigrated;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<ChatDb>().Database;
            _isMigrated = _isMigrated || !(await database.GetPendingMigrationsAsync(cancellationToken)).Any();
            if (!_isMigrated) return HealthCheckResult.Unhealthy("The database has not been migrated yet.");
            var isReadOnly = await database.SqlQueryRaw<bool>(IsReadOnly).ToListAsync(cancellationToken);
            if (!isReadOnly.Single()) return HealthCheckResult.Healthy();
            eviction.EmptyPool();
            return HealthCheckResult.Unhealthy("PostgreSQL only reads.");
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            return HealthCheckResult.Unhealthy("PostgreSQL does not answer.");
        }
    }
}
