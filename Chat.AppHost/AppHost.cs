using Chat.AppHost;
using Chat.ServiceDefaults.Contracts;

if (await Command.RunAsync(args) is { } exitCode) return exitCode;
var (builder, options) = await Run.PrepareAsync(args);

var (owned, chatdb, redis) = await builder.AddServersAsync(options);

var mail = builder.AddMailServer(options);

var web = builder.AddService<Projects.Chat_Web>(Resources.Web)
    .WithPublicEndpoint(options.Port)
    .PublishAsContainerApp(new(Cpu: 0.25, Least: 2, Most: 6, Load: 200));

var schoolAccount = builder.AddIdentityProvider(web, options);

var migrate = builder.AddJob<Projects.Chat_Api>(Resources.Migrate)
    .WithArgs("migrate")
    .WithReference(owned, Resources.Database).WaitFor(owned)
    .WithReference(chatdb, "chatdb-api")
    .WithMasterKeys(options)
    .WithFirstAccounts(web, options)
    .WithDemoRenewal(owned, options)
    .WithKeyRotation(owned, options)
    .PublishAsContainerAppJob();

var apis = builder.AddInstances<Projects.Chat_Api>(Resources.Api, options.Apis, api => api
    .WithReference(chatdb).WaitFor(chatdb)
    .WithReference(redis).WaitFor(redis)
    .WithMasterKeys(options)
    .WithPublicOrigins(web)
    .WithUrgentHelp()
    .WithLeakedList()
    .WithMail(mail)
    .WithSchoolAccount(schoolAccount)
    .WithLink("API document", "/openapi/v1.json")
    .WithLedger(web)
    .WaitForCompletion(migrate)
    .PublishAsContainerApp(new(Cpu: 0.5, Least: 2, Most: 6, Load: 50)));

var workers = builder.AddInstances<Projects.Chat_Worker>(Resources.Worker, options.Workers, worker => worker
    .WithReference(redis).WaitFor(redis)
    .WithDeadLetterRetry(redis)
    .PublishAsContainerApp(new(Cpu: 0.25, Least: 2, Most: 10, Load: 1_000), queue: RedisKeys.Queue));

var nodes = builder.AddInstances<Projects.Chat_Realtime>(Resources.Realtime, options.Realtime, node => node
    .WithReference(redis).WaitFor(redis)
    .WithReferences(apis, Resources.Api)
    .WithPublicOrigins(web)
    .PublishAsContainerApp(new(Cpu: 0.25, Least: 2, Most: 6, Load: 1_000)));

web.WithReferences(apis, Resources.Api)
    .WithReferences(nodes, Resources.Realtime)
    .WithOwnHost()
    .WithSecurityContact()
    .WithLink("Web app", "/");

await Run.ToEndAsync(builder.Build());
return Environment.ExitCode;
