using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Chat.IntegrationTests.Topology;

/// <content>Backups that are restored.</content>
public sealed partial class TestDatabase
{
    /// <summary>Replaces everything with the output of <see cref="DumpAsync"/>. No API may run meanwhile.</summary>
    public async Task RestoreAsync(byte[] dump)
    {
        ArgumentNullException.ThrowIfNull(dump);
        await ExecuteAsync("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        var database = new NpgsqlConnectionStringBuilder(connectionString);
        var program = await LinkOfServerAsync("exe");
        var start = new ProcessStartInfo(Path.Combine(Path.GetDirectoryName(program)!, "psql"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["PGPASSWORD"] = database.Password },
            ArgumentList =
            {
                "--host", database.Host!, "--port", database.Port.ToString(CultureInfo.InvariantCulture), "--username", database.Username!,
                "--quiet", "--set", "ON_ERROR_STOP=1", database.Database!,
            },
        };
        using var restoring = Process.Start(start)!;
        var output = restoring.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await restoring.StandardInput.BaseStream.WriteAsync(dump, TestContext.Current.CancellationToken);
        restoring.StandardInput.Close();
        await output;
        await restoring.WaitForExitAsync(TestContext.Current.CancellationToken);
        restoring.ExitCode.ShouldBe(0);
    }
}
