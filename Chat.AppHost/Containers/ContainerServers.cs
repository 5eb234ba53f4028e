using Chat.ServiceDefaults.Contracts;

namespace Chat.AppHost;

/// <summary>PostgreSQL and Redis as containers, with their tools in the dashboard.</summary>
internal static class ContainerServers
{
    private const int PasswordLength = 32;

    /// <summary>Adds the containers, with their data in volumes of this data folder.</summary>
    public static Servers AddContainerServers(this IDistributedApplicationBuilder builder, DataFolder folder)
    {
        var postgres = builder.AddPostgres(
                Resources.Postgres,
                builder.AddUser(),
                builder.AddPassword("postgres-password", "The password of the database's owner."))
            .WithDataVolume(folder.VolumeOf(Resources.Postgres))
            .WithArgs("-c", "log_parameter_max_length=0", "-c", "log_parameter_max_length_on_error=0")
            .WithPgAdmin(pgAdmin => pgAdmin.WithExplicitStart())
            .WithRestart();
        var redis = builder.AddRedis(
                Resources.Redis,
                port: null,
                builder.AddPassword("redis-password", "The password of the queue and backplane."))
            .WithDataVolume(folder.VolumeOf(Resources.Redis))
            .WithPersistence()
            .WithRedisInsight(insight => insight.WithExplicitStart())
            .WithRestart();
#pragma warning disable ASPIRECERTIFICATES001 // Experimental. Redis listens on the loopback interface only.
        redis.WithoutHttpsCertificate();
#pragma warning restore ASPIRECERTIFICATES001
        var owned = postgres.AddDatabase(Servers.OwnedDatabase, Resources.Database);
        return new(owned, builder.AddApiConnection(postgres.Resource.PrimaryEndpoint).WaitFor(owned), redis);
    }

    /// <summary>Adds the connection string of the API's role, which the migration makes.</summary>
    private static IResourceBuilder<ConnectionStringResource> AddApiConnection(
        this IDistributedApplicationBuilder builder, EndpointReference postgres)
    {
        var password = builder.AddPassword("api-password", "The API's password in PostgreSQL.");
        var (host, port) = (postgres.Property(EndpointProperty.Host), postgres.Property(EndpointProperty.Port));
        return builder.AddConnectionString(
            Resources.Database,
            ReferenceExpression.Create($"Host={host};Port={port};Username=chat_api;Password={password};Database={Resources.Database}"));
    }

    private static IResourceBuilder<ParameterResource> AddUser(this IDistributedApplicationBuilder builder) =>
        builder.AddParameter("postgres-user", "chat").WithDescription("The role that owns the database.");

    /// <summary>A secret that is made once and kept in the user secrets.</summary>
    private static IResourceBuilder<ParameterResource> AddPassword(
        this IDistributedApplicationBuilder builder, string name, string description) =>
        builder
            .AddParameter(name, new GenerateParameterDefault { MinLength = PasswordLength, Special = false }, secret: true, persist: true)
            .WithDescription(description);
}
