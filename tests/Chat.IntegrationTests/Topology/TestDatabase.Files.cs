using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Chat.IntegrationTests.Topology;

/// <content>What PostgreSQL keeps in files, and what a backup of it holds.</content>
public sealed partial class TestDatabase
{
    /// <summary>The bytes of each of PostgreSQL's files, after everything was written to them: tables, indexes, statistics, log.</summary>
    public async IAsyncEnumerable<(string Path, byte[] Content)> FilesAsync()
    {
        await ExecuteAsync("ANALYZE");
        await ExecuteAsync("CHECKPOINT");
        var folder = await ValueAsync<string>("SELECT current_setting('data_directory')");
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (await ReadAsync(path) is { } content) yield return (path, content);
        }
    }

    /// <summary>The output of <c>pg_dump</c>.</summary>
    public async Task<byte[]> DumpAsync()
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString);
        var programs = await ValueAsync<string>("SELECT setting FROM pg_config WHERE name = 'BINDIR'");
        var start = new ProcessStartInfo(Path.Combine(programs, "pg_dump"))
        {
            RedirectStandardOutput = true,
            Environment = { ["PGPASSWORD"] = database.Password },
            ArgumentList =
            {
                "--host", database.Host!, "--port", database.Port.ToString(CultureInfo.InvariantCulture), "--username", database.Username!,
                "--inserts", database.Database!,
            },
        };
        using var program = Process.Start(start)!;
        using var output = new MemoryStream();
        await program.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        program.ExitCode.ShouldBe(0);
        return output.ToArray();
    }

    /// <summary>The bytes of a file; null when the file is gone.</summary>
    private static async Task<byte[]?> ReadAsync(string path)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
