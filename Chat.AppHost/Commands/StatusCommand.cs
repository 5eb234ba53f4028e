using System.Text.Json;

namespace Chat.AppHost;

/// <summary>Prints the running parts. Fails when nothing runs, or when a part is down or does not answer.</summary>
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
            Console.WriteLine(JsonSerializer.Serialize(parts.Select(part => part.Part), Indented));
        }
        else
        {
            foreach (var (part, healthy) in parts)
                Console.WriteLine($"{part.Name,-12} {(healthy ? "ready" : "down"),-6} {part.Pid,8}  {part.Url}");
        }

        return parts.All(part => part.Healthy) ? 0 : 1;
    }

    private static async Task<(RunningPart Part, bool Healthy)> AskAsync(RunPart part)
    {
        var isAlive = part.IsContainer || part.Process is { IsAlive: true };
        var shown = new RunningPart(part.Name, isAlive ? part.Process?.Pid : null, part.Url, part.Starts);
        return (shown, isAlive && (!part.Url.StartsWith("http:", StringComparison.Ordinal) || await IsHealthyAsync(part.Url)));
    }

    private static async Task<bool> IsHealthyAsync(string url)
    {
        using var client = new HttpClient { Timeout = Limit };
        try
        {
            using var response = await client.GetAsync(new Uri($"{url}/health"));
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
