using Chat.ServiceDefaults.Contracts;

namespace Chat.AppHost;

/// <summary>PostgreSQL and Redis in Azure, in the network that they share with the services.</summary>
internal static class CloudServers
{
    /// <summary>The name of the server. The connection string has the plain name.</summary>
    public const string RedisServerName = $"{Resources.Redis}-server";

    /// <returns>The connection strings, without secrets: PostgreSQL accepts identities, and Redis' key never leaves Azure.</returns>
    public static Servers AddCloudServers(this IDistributedApplicationBuilder builder)
    {
        var cloud = builder.AddResource(new BicepResource(ContainerApps.Cloud, "cloud")
        {
            Parameters = { ["userPrincipalId"] = "" },
        }).Resource;
        var postgres = builder.AddResource(new BicepResource(Resources.Postgres, "postgres")
        {
            Parameters =
            {
                ["databaseName"] = Resources.Database,
                ["networkId"] = cloud.Output("networkId"),
                ["subnetId"] = cloud.Output("postgresSubnetId"),
                ["ownerName"] = cloud.Output("ownerName"),
                ["ownerPrincipalId"] = cloud.Output("ownerPrincipalId"),
            },
        }).Resource;
        var redis = builder.AddResource(new BicepResource(RedisServerName, "redis")
        {
            Parameters = { ["networkId"] = cloud.Output("networkId"), ["subnetId"] = cloud.Output("endpointSubnetId") },
        }).Resource;
        return new(
            builder.AddDatabase(Servers.OwnedDatabase, postgres, cloud.Output("ownerName")),
            builder.AddDatabase(Resources.Database, postgres, cloud.Output("apiName")),
            builder.AddConnectionString(Resources.Redis, ReferenceExpression.Create($"{redis.Output("address")},ssl=true")));
    }

    private static IResourceBuilder<IResourceWithConnectionString> AddDatabase(
        this IDistributedApplicationBuilder builder, string name, BicepResource postgres, BicepOutput user) =>
        builder.AddConnectionString(
            name,
            ReferenceExpression.Create(
                $"Host={postgres.Output("host")};Database={Resources.Database};Username={user};SSL Mode=VerifyFull"));

    /// <summary>The module with this name.</summary>
    public static BicepResource Module(this IDistributedApplicationBuilder builder, string name) =>
        builder.Resources.OfType<BicepResource>().Single(module => module.Name == name);
}
