using Chat.AppHost.Local;
using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chat.AppHost;

/// <summary>PostgreSQL and Redis without containers: prepared as the local way does it, but run, shown and stopped by Aspire.</summary>
internal static class InstalledServers
{
    private const string RedisServerName = $"{Resources.Redis}-server";

    /// <returns>The connection strings, which are ready when their servers are.</returns>
    /// <exception cref="TopologyException">One is missing, or its data can't be used.</exception>
    public static async Task<(IResourceBuilder<IResourceWithConnectionString> Database, IResourceBuilder<IResourceWithConnectionString> Redis)>
        AddInstalledServersAsync(this IDistributedApplicationBuilder builder, DataFolder folder)
    {
        var secrets = Secrets.In(folder);
        var redis = RedisServer.Prepare(folder, secrets);
        var postgres = await PostgresServer.PrepareAsync(folder, secrets, Console.WriteLine, CancellationToken.None);
        return (
            builder.AddInstalled(Resources.Postgres, postgres.Launch, postgres.Url, new PostgresProbe(postgres.Cluster), Resources.Database, postgres.ConnectionString),
            builder.AddInstalled(RedisServerName, redis.Launch, redis.Url, new RedisProbe(redis), Resources.Redis, redis.ConnectionString));
    }

    private static IResourceBuilder<IResourceWithConnectionString> AddInstalled(
        this IDistributedApplicationBuilder builder, string name, Launch launch, string url, IProbe probe, string connection, string connectionString)
    {
        var check = $"{name}-ready";
        builder.Services.AddHealthChecks().AddAsyncCheck(check, async cancellationToken =>
            await probe.IsReadyAsync(null, cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
        var server = new InstalledServer(name, launch, url);
        var running = builder.AddResource(server)
            .WithArgs(server.Arguments.ToArray())
            .WithHealthCheck(check)
            .ExcludeFromManifest();
        return builder.AddConnectionString(connection, ReferenceExpression.Create($"{connectionString}")).WaitFor(running);
    }
}
