using System.Net.Http.Json;
using Chat.ServiceDefaults.Contracts;

namespace Chat.AppHost;

/// <summary>Commands for developers in the dashboard.</summary>
internal static class DeveloperCommands
{
    private const string Admin = "admin@demo.test";
    private const string Password = "chat-demo-password";

    /// <summary>Adds a command that deletes all data and makes the demo accounts again.</summary>
    public static IResourceBuilder<ProjectResource> WithDemoRenewal(
        this IResourceBuilder<ProjectResource> migrate, IResourceBuilder<IResourceWithConnectionString> database, CommandLine options) =>
        migrate.WithCommand(
            "renew-demo",
            "Make the demo data again",
            _ => migrate.RunVerbAsync("renew-demo", Resources.Database, database, options),
            new CommandOptions
            {
                Description = "Deletes everything that was said and done, and makes the demo accounts as they were.",
                ConfirmationMessage = "This deletes all messages, accounts and sessions. Go on?",
                IconName = "ArrowReset",
                UpdateState = _ => ResourceCommandState.Enabled,
            });

    /// <summary>Adds a command that makes a new master key, and seals everything with it.</summary>
    public static IResourceBuilder<ProjectResource> WithKeyRotation(
        this IResourceBuilder<ProjectResource> migrate, IResourceBuilder<IResourceWithConnectionString> database, CommandLine options) =>
        migrate.WithCommand(
            "rotate-keys",
            "Rotate the master key",
            _ =>
            {
                MasterKeyFile.Add(new DataFolder(options));
                return migrate.RunVerbAsync("rotate-keys", Resources.Database, database, options);
            },
            new CommandOptions
            {
                Description = "Makes a new master key, and seals with it what a former one has sealed. The file keeps the former ones.",
                IconName = "KeyReset",
                UpdateState = _ => ResourceCommandState.Enabled,
            });

    /// <summary>Adds a command that puts notices that could not be dispatched back into the queue.</summary>
    public static IResourceBuilder<ProjectResource> WithDeadLetterRetry(
        this IResourceBuilder<ProjectResource> worker, IResourceBuilder<IResourceWithConnectionString> redis) =>
        worker.WithCommand(
            "retry-dead-letters",
            "Retry dead letters",
            _ => worker.RunVerbAsync("retry-dead-letters", Resources.Redis, redis),
            new CommandOptions
            {
                Description = "Puts notices that could not be dispatched back into the queue.",
                IconName = "ArrowRepeatAll",
            });

    /// <summary>Adds a command that shows the ledger of all messages, as an admin sees it.</summary>
    public static IResourceBuilder<ProjectResource> WithLedger(
        this IResourceBuilder<ProjectResource> api, IResourceBuilder<ProjectResource> web) =>
        api.WithCommand("ledger", "Show the ledger", context => ShowLedgerAsync(api, web, context.CancellationToken), new CommandOptions
        {
            Description = "Accounts for every message: stored, noticed, fetched, and what is still owed.",
            IconName = "ClipboardTaskListLtr",
        });

    private static async Task<ExecuteCommandResult> RunVerbAsync(
        this IResourceBuilder<ProjectResource> service,
        string verb,
        string connectionName,
        IResourceBuilder<IResourceWithConnectionString> server,
        CommandLine? options = null)
    {
        var connection = await server.Resource.GetConnectionStringAsync();
        var program = service.ProgramOf(verb);
        var (exitCode, output) = await Tool.RunAsync(program with
        {
            Environment = new Dictionary<string, string>(program.Environment)
            {
                [$"ConnectionStrings__{connectionName}"] = connection ?? "",
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                [MasterKeyFile.Setting] = options is null ? "" : MasterKeyFile.In(new DataFolder(options)),
                ["Demo__Pairs"] = $"{options?.Pairs}",
                ["Demo__Students"] = $"{options?.Students}",
            },
        });
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var last = lines.LastOrDefault()?.Trim() ?? "";
        return exitCode == 0 ? CommandResults.Success(last) : CommandResults.Failure(last);
    }

    private static async Task<ExecuteCommandResult> ShowLedgerAsync(
        IResourceBuilder<ProjectResource> api, IResourceBuilder<ProjectResource> web, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = new Uri(api.GetEndpoint("http").Url) };
        client.DefaultRequestHeaders.Add("Origin", web.GetEndpoint("http").Url);
        using var signedIn = await client.PostAsJsonAsync("/api/session", new { email = Admin, password = Password }, cancellation);
        if (!signedIn.IsSuccessStatusCode) return CommandResults.Failure($"The demo admin could not sign in: {(int)signedIn.StatusCode}.");
        var ledger = await client.GetStringAsync(new Uri("/api/ledger", UriKind.Relative), cancellation);
        using var signedOut = await client.DeleteAsync(new Uri("/api/session", UriKind.Relative), cancellation);
        return CommandResults.Success(
            "The ledger is balanced when nothing is owed and no conversation is broken.",
            ledger,
            CommandResultFormat.Json,
            displayImmediately: true);
    }
}
