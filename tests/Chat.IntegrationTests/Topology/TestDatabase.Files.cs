using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Chat.IntegrationTests.Topology;

/// <content>What PostgreSQL keeps in files, and what a backup of it holds.</content>
public sealed partial class TestDatabase
{
    /// <summary>PostgreSQL's data folder, which is the working folder of each of its processes.</summary>
    public Task<string> FolderAsync() => LinkOfServerAsync("cwd");

    /// <summary>The bytes of each file in a folder.</summary>
    public static async IAsyncEnumerable<(string Path, byte[] Content)> FilesAsync(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (await ReadAsync(path) is { } content) yield return (path, content);
        }
    }

    /// <summary>The output of <c>pg_dump</c>.</summary>
    public async Task<byte[]> DumpAsync()
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString);
        var program = await LinkOfServerAsync("exe");
        var start = new ProcessStartInfo(Path.Combine(Path.GetDirectoryName(program)!, "pg_dump"))
        {
            RedirectStandardOutput = true,
            Environment = { ["PGPASSWORD"] = database.Password },
            ArgumentList =
            {
                "--host", database.Host!, "--port", database.Port.ToString(CultureInfo.InvariantCulture), "--username", database.Username!,
                "--inserts", database.Database!,
            },
        };
        using var dump = Process.Start(start)!;
        using var output = new MemoryStream();
        await dump.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
        await dump.WaitForExitAsync(TestContext.Current.CancellationToken);
        dump.ExitCode.ShouldBe(0);
        return output.ToArray();
    }

    /// <summary>A link of PostgreSQL's process for a connection. The process ends with the connection.</summary>
    private async Task<string> LinkOfServerAsync(string name)
    {
        await using var connection = await _source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return File.ResolveLinkTarget($"/proc/{connection.ProcessID}/{name}", returnFinalTarget: false)!.FullName;
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
