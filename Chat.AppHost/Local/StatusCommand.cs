using System.Text.Json;

namespace Chat.AppHost.Local;

/// <summary>Prints what runs. Fails when nothing does, or a part is down or doesn't answer.</summary>
internal static class StatusCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<int> RunAsync(CommandLine commandLine, DataFolder folder)
    {
        var state = RunState.Read(folder);
        if (state is not { Host.IsAlive: true })
        {
            await Console.Error.WriteLineAsync("Chat is not running.");
            Console.Write(commandLine.Json ? "[]\n" : "");
            return 1;
        }

        if (state.Parts.Count == 0)
        {
            await Console.Error.WriteLineAsync("Chat is starting.");
            Console.Write(commandLine.Json ? "[]\n" : "");
            return 1;
        }

        var parts = await Task.WhenAll(state.Parts.Select(AskAsync));
        if (commandLine.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(parts.Select(part => part.Resource), Indented));
        }
        else
        {
            foreach (var (resource, healthy) in parts)
            {
                Console.WriteLine($"{resource.Name,-12} {(healthy ? "ready" : "down"),-6} {resource.Pid,8}  {resource.Url}");
            }
        }

        return parts.All(part => part.Healthy) ? 0 : 1;
    }

    private static async Task<(LocalResource Resource, bool Healthy)> AskAsync(RunPart part)
    {
        var alive = part.IsContainer || part.Process is { IsAlive: true };
        var resource = new LocalResource(part.Name, alive ? part.Process?.Pid : null, part.Url, part.Starts);
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            return (resource, alive && (!part.Url.StartsWith("http:", StringComparison.Ordinal) || await new HttpProbe(part.Url).IsReadyAsync(null, limit.Token)));
        }
        catch (OperationCanceledException)
        {
            return (resource, false);
        }
    }
}
