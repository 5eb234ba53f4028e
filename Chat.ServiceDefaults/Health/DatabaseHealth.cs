using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chat.ServiceDefaults.Health;

/// <summary>Unhealthy while PostgreSQL does not answer, only reads, or lacks a migration that this program was built with.</summary>
internal sealed class DatabaseHealth<TContext>(TContext database) : IHealthCheck
    where TContext : DbContext
{
    /// <summary>On a standby, and on a primary whose transactions are set to be read-only.</summary>
    private const string IsReadOnly = "SELECT current_setting('transaction_read_only')::boolean AS \"Value\"";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var pending = await database.Database.GetPendingMigrationsAsync(cancellationToken);
            if (pending.Any()) return HealthCheckResult.Unhealthy("The database has not been migrated yet.");
            var readOnly = await database.Database.SqlQueryRaw<bool>(IsReadOnly).ToListAsync(cancellationToken);
            if (!readOnly.Single()) return HealthCheckResult.Healthy();
            ReadOnlyConnections.Instance.Empty(database.Database.GetDbConnection());
            return HealthCheckResult.Unhealthy("PostgreSQL only reads.");
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            return HealthCheckResult.Unhealthy("PostgreSQL does not answer.");
        }
    }
}
