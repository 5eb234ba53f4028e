using System.Collections.Concurrent;
using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.Hosting;

namespace Chat.AppHost;

/// <summary>Writes what each part says to a file of the data folder, for <c>./chat logs</c>. A file begins anew with each run, and when it is full.</summary>
internal sealed class LogFiles(ResourceNotificationService notifications, ResourceLoggerService logs, DataFolder folder) : BackgroundService
{
    /// <summary>In bytes; one full file of each part is kept beside the one being written.</summary>
    private const long MostBytes = 10_000_000;

    private readonly ConcurrentDictionary<string, Task> _writing = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var change in notifications.WatchAsync(stoppingToken))
            {
                if (RunningParts.IsPart(change.Resource) || change.Resource.Name == Resources.Migrate)
                    _ = _writing.GetOrAdd(change.ResourceId, id => WriteAsync(id, RunningParts.NameOf(change.Resource), stoppingToken));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(_writing.Values);
        }
    }

    private async Task WriteAsync(string id, string name, CancellationToken stopping)
    {
        var path = Path.Combine(folder.Logs, $"{name}.log");
        var file = Open(path);
        try
        {
            await foreach (var lines in logs.WatchAsync(id).WithCancellation(stopping))
            {
                foreach (var line in lines) await file.WriteLineAsync(line.Content.AsMemory(), CancellationToken.None);
                await file.FlushAsync(CancellationToken.None);
                if (file.BaseStream.Length < MostBytes) continue;
                await file.DisposeAsync();
                File.Move(path, $"{path}.1", overwrite: true);
                file = Open(path);
            }
        }
        catch (OperationCanceledException)
        {
            // The run ends.
        }
        finally
        {
            await file.DisposeAsync();
        }
    }

    private static StreamWriter Open(string path) => new(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete));
}
