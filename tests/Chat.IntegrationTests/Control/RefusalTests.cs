using System.Runtime.InteropServices;

namespace Chat.IntegrationTests.Control;

/// <summary>A run that can't begin tells the reason in one line, and leaves nothing behind.</summary>
[Collection(Controls.Name)]
public sealed class RefusalTests(ControlledChat chat)
{
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(15);

    private string Cluster => Path.Combine(chat.Data, "postgres", "cluster");

    [Fact]
    public async Task A_port_that_is_in_use()
    {
        var web = new Uri(await (await chat.UpAsync()).LineAsync("Chat is ready: "));
        var folder = Path.Combine(Path.GetTempPath(), $"chat-tests-{Guid.NewGuid():N}");
        await RefusedAsync(
            $"Port {web.Port} is in use by another program. Choose another with --port.", "--port", $"{web.Port}", "--data", folder);
        using var reset = await HostProcess.RunAsync(["reset", "--data", folder]);
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task Data_that_are_in_use()
    {
        var run = await chat.UpAsync();
        await RefusedAsync($"Chat is running already with the data in {chat.Data} (pid {run.Pid}).", "--port", "0", "--data", chat.Data);
        using var reset = await chat.RunAsync("reset");
        reset.Errors.ShouldBe([$"Chat is running already with the data in {chat.Data} (pid {run.Pid})."]);
        await chat.WellAsync();
    }

    [Fact]
    public async Task Data_of_another_version_of_PostgreSQL()
    {
        await StoppedAsync();
        var file = Path.Combine(Cluster, "PG_VERSION");
        await WithAsync(file, "9\n", async () => await RefusedAsync(
            $"The data in {Cluster} is of PostgreSQL 9, installed is ", "--port", "0", "--data", chat.Data));
        await ContinuesAsync();
    }

    [Fact]
    public async Task A_program_that_is_missing()
    {
        await StoppedAsync();
        var programs = Directory.CreateTempSubdirectory("chat-tests-").FullName;
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
        File.CreateSymbolicLink(Path.Combine(programs, "dotnet"), dotnet);
        await RefusedAsync(
            "Redis is missing. Debian and Ubuntu: apt install redis-server. macOS: brew install redis.",
            ["--port", "0", "--data", chat.Data],
            new Dictionary<string, string> { ["PATH"] = programs });
        Directory.Delete(programs, recursive: true);
        await ContinuesAsync();
    }

    [Fact]
    public async Task A_database_that_cannot_be_migrated()
    {
        await StoppedAsync();
        var file = Path.Combine(chat.Data, "secrets.json");
        var secrets = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var wrong = secrets.Replace("\"postgresPassword\":\"", "\"postgresPassword\":\"Not", StringComparison.Ordinal);
        await WithAsync(file, wrong, async () =>
        {
            var line = await RefusedAsync("The database could not be migrated.", "--port", "0", "--data", chat.Data);
            line.ShouldContain("password authentication failed");
        });
        await ContinuesAsync();
    }

    [Fact]
    public async Task A_database_that_is_sealed_with_another_master_key()
    {
        await StoppedAsync();
        await WithAsync(Path.Combine(chat.Data, "master-keys"), new string('x', 44), async () =>
        {
            var line = await RefusedAsync("The database could not be migrated.", "--port", "0", "--data", chat.Data);
            line.ShouldMatch("This database is sealed with the master key [0-9a-f]{16}, which Sealing:KeyFile .* does not hold");
        });
        await ContinuesAsync();
    }

    private async Task StoppedAsync()
    {
        if (!Directory.Exists(Cluster)) await chat.UpAsync();
        await chat.StopAsync();
    }

    private async Task ContinuesAsync()
    {
        await chat.UpAsync();
        await chat.TalkAsync();
    }

    private static Task<string> RefusedAsync(string line, params string[] arguments) =>
        RefusedAsync(line, arguments, new Dictionary<string, string>());

    private static async Task<string> RefusedAsync(string line, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        using var run = await HostProcess.RunAsync(["up", "--installed-servers", .. arguments], environment);
        (await run.EndedAsync(HostProcess.Limit)).ShouldBe(1);
        await run.GoneAsync(Gone);
        run.Errors.ShouldHaveSingleItem().ShouldStartWith(line);
        return run.Errors[0];
    }

    /// <summary>Replaces the text of a file during an action.</summary>
    private static async Task WithAsync(string file, string text, Func<Task> act)
    {
        var before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        try
        {
            await act();
        }
        finally
        {
            await File.WriteAllTextAsync(file, before, CancellationToken.None);
        }
    }
}
