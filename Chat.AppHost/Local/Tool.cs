namespace Chat.AppHost.Local;

/// <summary>A program that is run to its end for what it does or says.</summary>
internal static class Tool
{
    public static async Task<(int ExitCode, string Output)> RunAsync(
        Launch launch, string? input = null, Action<string>? output = null, CancellationToken cancellationToken = default)
    {
        var lines = new List<string>();
        using var child = await ChildProcess.StartAsync(launch, Keep, input);
        try
        {
            await Task.WhenAll(child.Exited, child.Output).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await child.StopAsync();
            throw;
        }

        return (child.ExitCode, string.Join('\n', lines));

        void Keep(string line)
        {
            output?.Invoke(line);
            lock (lines)
            {
                lines.Add(line);
            }
        }
    }

    /// <summary>The program's path, from PATH and the further folders; null if it isn't installed.</summary>
    public static string? Find(string name, params IEnumerable<string> folders) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(folders)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
