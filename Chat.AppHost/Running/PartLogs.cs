using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Chat.ServiceDefaults.Contracts;

namespace Chat.AppHost;

/// <summary>The output of the parts and the migration, line by line, without the colors of a terminal.</summary>
internal sealed partial class PartLogs(ResourceNotificationService notifications, ResourceLoggerService logs)
{
    /// <summary>
    /// Passes each line on with the name of its part until <paramref name="stopping"/>, and keeps the order of each part's lines.
    /// </summary>
    public async Task WatchAsync(Action<string, string> write, CancellationToken stopping)
    {
        var watching = new ConcurrentDictionary<string, Task>(StringComparer.Ordinal);
        try
        {
            await foreach (var change in notifications.WatchAsync(stopping))
            {
                if (RunningParts.IsPart(change.Resource) || change.Resource.Name == Resources.Migrate)
                    _ = watching.GetOrAdd(change.ResourceId, id => WatchAsync(id, RunningParts.NameOf(change.Resource), write, stopping));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(watching.Values);
        }
    }

    private async Task WatchAsync(string id, string name, Action<string, string> write, CancellationToken stopping)
    {
        try
        {
            await foreach (var lines in logs.WatchAsync(id).WithCancellation(stopping))
            {
                foreach (var line in lines) write(name, Color().Replace(line.Content, ""));
            }
        }
        catch (OperationCanceledException)
        {
            // The run ends.
        }
    }

    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Color();
}
