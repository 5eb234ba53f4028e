using Chat.AppHost;
using Chat.AppHost.Local;
using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.Hosting;

return await HostProgram.RunAsync(args, async (options, folder) =>
{
    var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { Args = [.. options.Rest], AllowUnsecuredTransport = true });
    using var claim = builder.ExecutionContext.IsRunMode ? await folder.ClaimAsync() : null;
    FreePorts.Demand(builder.ExecutionContext.IsRunMode ? options.Port : 0);
    builder.AddAzureContainerAppEnvironment("cloud");

    IResourceBuilder<IResourceWithConnectionString> chatdb, redis;
    if (builder.ExecutionContext.IsPublishMode || await ContainerRuntime.AnswersAsync())
    {
        chatdb = builder.AddAzurePostgresFlexibleServer(Resources.Postgres)
            .WithPasswordAuthentication(builder.AddParameter("postgres-user", "chat", publishValueAsDefault: true), builder.AddPassword("postgres-password"))
            .RunAsContainer(postgres => postgres.WithDataVolume().WithPgAdmin(pgAdmin => pgAdmin.WithExplicitStart()))
            .AddDatabase(Resources.Database);
        redis = builder.AddAzureManagedRedis(Resources.Redis)
            .WithAccessKeyAuthentication()
            .ConfigureInfrastructure(CloudRedis.AnswerAtOneAddress)
            .RunAsContainer(container => container.WithDataVolume().WithPersistence());
    }
    else
    {
        (chatdb, redis) = await builder.AddInstalledServersAsync(folder);
    }

    var web = builder.AddProject<Projects.Chat_Web>(Resources.Web)
        .WithHttpEndpoint(options.Port)
        .WithExternalHttpEndpoints()
        .WithHttpHealthCheck("/health");

    var migrate = builder.AddProject<Projects.Chat_Api>(Resources.Migrate)
        .WithArgs("migrate")
        .WithReference(chatdb).WaitFor(chatdb)
        .WithFirstAccounts(options.Pairs, options.Students)
        .PublishAsAzureContainerAppJob();

    var api = builder.AddProject<Projects.Chat_Api>(Resources.Api)
        .WithReplicas(options.Apis)
        .WithHttpEndpoint()
        .WithHttpHealthCheck("/health")
        .WithReference(chatdb).WaitFor(chatdb)
        .WithReference(redis).WaitFor(redis)
        .WithEnvironment("PublicOrigins__0", web.GetEndpoint("http"))
        .WaitForCompletion(migrate);

    var worker = builder.AddProject<Projects.Chat_Worker>(Resources.Worker)
        .WithReplicas(options.Workers)
        .WithHttpEndpoint()
        .WithHttpHealthCheck("/health")
        .WithReference(redis).WaitFor(redis)
        .PublishScaledByQueue(redis);

    var realtime = builder.AddProject<Projects.Chat_Realtime>(Resources.Realtime)
        .WithReplicas(options.Realtime)
        .WithHttpEndpoint()
        .WithHttpHealthCheck("/health")
        .WithReference(redis).WaitFor(redis)
        .WithReference(api).WaitFor(api)
        .WithEnvironment("PublicOrigins__0", web.GetEndpoint("http"));

    web.WithReference(api).WaitFor(api)
        .WithReference(realtime).WaitFor(realtime);

    builder.RunServicesIn(Environments.Development, migrate, api, worker, realtime, web);
    builder.ReportTo(folder, options.Port);
    await builder.Build().RunAsync();
    return 0;
});
