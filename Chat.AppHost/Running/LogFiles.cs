using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;

namespace Chat.AppHost;

/// <summary>
/// Writes the output of each part to a file of the data folder, for <c>./chat logs</c>. A file starts again with each run, and when it is
/// full.
/// </summary>
internal sealed class LogFiles(PartLogs logs, DataFolder folder) : BackgroundService
{
    /// <summary>The size limit in bytes. One full file of each part is kept beside the present one.</summary>
    private const long MostBytes = 10_000_000;

    private readonly ConcurrentDictionary<string, StreamWriter> _files = new(StringComparer.Ordinal);

    public override void Dispose()
    {
        base.Dispose();
        foreach (var file in _files.Values) file.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => logs.WatchAsync(Write, stoppingToken);

    private void Write(string part, string line)
    {
        var path = Path.Combine(folder.Logs, $"{part}.log");
        var file = _files.GetOrAdd(part, _ => Open(path));
        file.WriteLine(line);
        if (file.BaseStream.Length < MostBytes) return;
        file.Dispose();
        File.Move(path, $"{path}.1", overwrite: true);
        _files[part] = Open(path);
    }

    private static StreamWriter Open(string path) =>
        new(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)) { AutoFlush = true };
}
