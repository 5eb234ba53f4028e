using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chat.AppHost;

/// <summary>PostgreSQL and Redis as programs of this machine, run, shown and stopped by Aspire like containers.</summary>
internal static class InstalledServers
{
    /// <summary>The connection string has the plain name.</summary>
    private const string RedisServerName = $"{Resources.Redis}-server";

    /// <returns>The connection strings, which are ready when their servers are.</returns>
    /// <exception cref="TopologyException">A program is missing, or its data can't be used.</exception>
    public static async Task<Servers> AddInstalledServersAsync(this IDistributedApplicationBuilder builder, DataFolder folder)
    {
        var secrets = Secrets.In(folder);
        var redis = RedisServer.Prepare(folder, secrets);
        var postgres = await PostgresServer.PrepareAsync(folder, secrets, Console.WriteLine, CancellationToken.None);
        var chatdb = builder.AddInstalled(Resources.Postgres, postgres, Resources.Database);
        return new(
            chatdb,
            chatdb,
            builder.AddInstalled(RedisServerName, redis, Resources.Redis));
    }

    private static IResourceBuilder<IResourceWithConnectionString> AddInstalled(
        this IDistributedApplicationBuilder builder, string name, InstalledProgram program, string connection)
    {
        var check = $"{name}-ready";
        builder.Services.AddHealthChecks().AddAsyncCheck(check, async cancellation =>
            await program.IsReadyAsync(cancellation) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
        var server = builder.AddResource(new InstalledServer(name, program))
            .WithArgs([.. program.Command.Skip(1)])
            .WithHealthCheck(check)
            .WithRestart();
        return builder.AddConnectionString(connection, ReferenceExpression.Create($"{program.ConnectionString}"))
            .WithParentRelationship(server)
            .WaitFor(server);
    }
}
