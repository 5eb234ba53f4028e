namespace Chat.AppHost;

/// <summary>Prints the logs of this run, or of the last one: part by part, or continuously with <c>--follow</c>.</summary>
internal static class LogsCommand
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    public static async Task<int> RunAsync(CommandLine commandLine, DataFolder folder)
    {
        var logs = LogsOf(folder, commandLine.Part);
        if (logs.Count == 0)
        {
            throw new TopologyException(commandLine.Part is { } part && LogsOf(folder, null) is { Count: > 0 } others
                ? $"There is no log of {part}. There are: {string.Join(", ", others.Select(Path.GetFileNameWithoutExtension))}."
                : "There are no logs: Chat has not run with this data yet.");
        }

        var positions = new Dictionary<string, long>();
        foreach (var log in logs) await PrintAsync(log, positions);
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) => (pressed.Cancel, _) = (true, stop.CancelAsync());
        while (commandLine.Follow && !stop.IsCancellationRequested)
        {
            await Task.Delay(Interval, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var log in LogsOf(folder, commandLine.Part)) await PrintAsync(log, positions);
        }

        return 0;
    }

    private static List<string> LogsOf(DataFolder folder, string? part) =>
        Directory.Exists(folder.Logs) ? [.. Directory.EnumerateFiles(folder.Logs, $"{part ?? "*"}.log").Order(StringComparer.Ordinal)] : [];

    private static async Task PrintAsync(string log, Dictionary<string, long> positions)
    {
        await using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Position = positions.GetValueOrDefault(log) is var position && position <= file.Length ? position : 0;
        using var reader = new StreamReader(file);
        while (await reader.ReadLineAsync() is { } line) Console.WriteLine($"{Path.GetFileNameWithoutExtension(log),-10} | {line}");
        positions[log] = file.Position;
    }
}
