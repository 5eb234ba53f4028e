using System.Diagnostics;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Erasures;

namespace Chat.IntegrationTests.Developers;

/// <summary>A backup from before an erasure, with the keys from after it.</summary>
[Collection(Developers.Name)]
public sealed class RestoredBackupTests(DeveloperChat chat)
{
    private static readonly string Program = Path.Combine(
        AppContext.BaseDirectory.Replace("tests/Chat.IntegrationTests", "Chat.Api", StringComparison.Ordinal), "Chat.Api.dll");

    private readonly string _ring = Path.Combine(Path.GetTempPath(), $"ring-{Guid.NewGuid():N}");

    [Fact]
    public async Task Without_the_former_key_nothing_in_yesterdays_backup_opens_and_with_it_everything_does()
    {
        using var erased = await chat.NewPairAsync();
        using var kept = await chat.NewPairAsync();
        await erased.Student.SendAsync(erased.Coach, "Erased");
        await kept.Student.SendAsync(kept.Coach, "Kept");
        var (former, erasedKey) = (await chat.Database.MasterKeyAsync(), await chat.Database.KeyOfAsync(erased));
        var yesterday = await chat.Database.DumpAsync();

        var school = new School(chat);
        await school.InitializeAsync();
        await school.EraseAsync(erased);
        await school.DisposeAsync();
        await chat.Topology.CommandAsync("migrate", "rotate-keys");
        var current = await chat.Database.MasterKeyAsync();

        (await chat.Database.HasKeyAsync(erasedKey)).ShouldBeFalse();
        (await kept.Coach.FetchAsync(kept.Student)).Items.ShouldHaveSingleItem().Text.ShouldBe("Kept");
        var keys = await KeysAsync();
        await chat.Topology.StopAsync("api");
        await chat.Database.RestoreAsync(yesterday);
        try
        {
            await WithTodaysKeyAsync(keys[0], former, current, erasedKey);

            // The limit of this protection: who still has yesterday's key opens yesterday's backup.
            await File.WriteAllLinesAsync(_ring, keys, TestContext.Current.CancellationToken);
            var (code, output) = await RotateAsync();
            code.ShouldBe(0, output);
        }
        finally
        {
            File.Delete(_ring);
        }

        await chat.Topology.ResumeAsync("api", TestContext.Current.CancellationToken);
        (await erased.Coach.FetchAsync(erased.Student)).Items.ShouldHaveSingleItem().Text.ShouldBe("Erased");
    }

    /// <summary>The former master key wraps every data key of the backup, so today's opens none, and the product refuses.</summary>
    private async Task WithTodaysKeyAsync(string key, string former, string current, long erasedKey)
    {
        (await chat.Database.HasKeyAsync(erasedKey)).ShouldBeTrue("the backup holds the wrapped key");
        (await chat.Database.DataKeysAsync(current)).Wrapped.ShouldBe(0);
        var wrapped = await chat.Database.DataKeysAsync(former);
        wrapped.Wrapped.ShouldBe(wrapped.All);
        await File.WriteAllTextAsync(_ring, key, TestContext.Current.CancellationToken);
        var (code, output) = await RotateAsync();
        code.ShouldBe(1, output);
        output.ShouldContain($"sealed with the master key {former}");
        (await chat.Database.DataKeysAsync(current)).Wrapped.ShouldBe(0);
    }

    /// <summary>The lines of today's key file, the current key first.</summary>
    private async Task<string[]> KeysAsync()
    {
        var environment = await File.ReadAllTextAsync(
            $"/proc/{chat.Topology["api"].Pid}/environ", TestContext.Current.CancellationToken);
        var path = environment.Split('\0').Single(variable => variable.StartsWith("Sealing__KeyFile=", StringComparison.Ordinal));
        return await File.ReadAllLinesAsync(path.Split('=', 2)[1], TestContext.Current.CancellationToken);
    }

    /// <summary>Runs the verb that opens every data key of a database, and wraps it with the current master key.</summary>
    private async Task<(int Code, string Output)> RotateAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Program, "rotate-keys"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ConnectionStrings__chatdb"] = chat.Topology.DatabaseConnectionString,
                ["ConnectionStrings__redis"] = chat.Topology.RedisConnectionString,
                ["Sealing__KeyFile"] = _ring,
            },
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
