using Chat.AppHost;
using Chat.ServiceDefaults.Contracts;

if (await Command.RunAsync(args) is { } exitCode) return exitCode;
var (builder, options) = await Run.PrepareAsync(args);

var (chatdb, redis) = await builder.AddServersAsync(options);

var web = builder.AddService<Projects.Chat_Web>(Resources.Web)
    .WithPublicEndpoint(options.Port);

var migrate = builder.AddJob<Projects.Chat_Api>(Resources.Migrate)
    .WithArgs("migrate")
    .WithReference(chatdb).WaitFor(chatdb)
    .WithFirstAccounts(options)
    .WithDemoRenewal(chatdb, options);

var apis = builder.AddInstances<Projects.Chat_Api>(Resources.Api, options.Apis, api => api
    .WithReference(chatdb).WaitFor(chatdb)
    .WithReference(redis).WaitFor(redis)
    .WithPublicOrigins(web)
    .WithLink("API document", "/openapi/v1.json")
    .WithLedger(web)
    .WaitForCompletion(migrate));

var workers = builder.AddInstances<Projects.Chat_Worker>(Resources.Worker, options.Workers, worker => worker
    .WithReference(redis).WaitFor(redis)
    .WithDeadLetterRetry(redis));

var nodes = builder.AddInstances<Projects.Chat_Realtime>(Resources.Realtime, options.Realtime, node => node
    .WithReference(redis).WaitFor(redis)
    .WithReferences(apis, Resources.Api)
    .WithPublicOrigins(web));

web.WithReferences(apis, Resources.Api)
    .WithReferences(nodes, Resources.Realtime)
    .WithLink("Web app", "/");

await Run.ToEndAsync(builder.Build());
return Environment.ExitCode;
