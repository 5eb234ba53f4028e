using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chat.ServiceDefaults.Health;

/// <summary>Unhealthy until the database has every migration that this program was built with. A database that was migrated stays so.</summary>
internal sealed class SchemaHealth<TContext>(IServiceScopeFactory scopes) : IHealthCheck
    where TContext : DbContext
{
    private bool _isMigrated;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (_isMigrated) return HealthCheckResult.Healthy();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var pending = await scope.ServiceProvider.GetRequiredService<TContext>().Database.GetPendingMigrationsAsync(cancellationToken);
            _isMigrated = !pending.Any();
            return _isMigrated ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database has not been migrated yet.");
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            return HealthCheckResult.Unhealthy("PostgreSQL does not answer.");
        }
    }
}
