using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chat.AppHost;

/// <summary>PostgreSQL and Redis as programs of this machine, run, shown and stopped by Aspire like containers.</summary>
internal static class InstalledServers
{
    /// <summary>The name of the server. The connection string has the plain name.</summary>
    private const string RedisServerName = $"{Resources.Redis}-server";

    /// <returns>The connection strings, which are ready when their servers are.</returns>
    /// <exception cref="TopologyException">A program is missing, or the data can't be used.</exception>
    public static async Task<Servers> AddInstalledServersAsync(this IDistributedApplicationBuilder builder, DataFolder folder)
    {
        var secrets = Secrets.In(folder);
        var redis = RedisServer.Prepare(folder, secrets);
        var postgres = await PostgresServer.PrepareAsync(folder, secrets, Console.WriteLine, CancellationToken.None);
        var postgresServer = builder.AddInstalled(Resources.Postgres, postgres);
        return new(
            builder.AddConnection(Servers.OwnedDatabase, postgres.ConnectionString, postgresServer),
            builder.AddConnection(Resources.Database, PostgresServer.ForApi(postgres.ConnectionString, secrets), postgresServer),
            builder.AddConnection(Resources.Redis, redis.ConnectionString, builder.AddInstalled(RedisServerName, redis)));
    }

    private static IResourceBuilder<InstalledServer> AddInstalled(
        this IDistributedApplicationBuilder builder, string name, InstalledProgram program)
    {
        var check = $"{name}-ready";
        builder.Services.AddHealthChecks().AddAsyncCheck(check, async cancellation =>
            await program.IsReadyAsync(cancellation) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
        return builder.AddResource(new InstalledServer(name, program))
            .WithArgs([.. program.Command.Skip(1)])
            .WithHealthCheck(check)
            .WithRestart();
    }

    private static IResourceBuilder<IResourceWithConnectionString> AddConnection(
        this IDistributedApplicationBuilder builder, string name, string connectionString, IResourceBuilder<IResource> server) =>
        builder.AddConnectionString(name, ReferenceExpression.Create($"{connectionString}")).WithParentRelationship(server).WaitFor(server);
}
