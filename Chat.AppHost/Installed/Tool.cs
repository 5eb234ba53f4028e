using System.ComponentModel;
using System.Diagnostics;

namespace Chat.AppHost;

/// <summary>Runs a program to its end for its effect or its output.</summary>
internal static class Tool
{
    /// <returns>The exit code, and the text that the program wrote: first the output, then the errors.</returns>
    /// <exception cref="TopologyException">The program is missing.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        Launch launch, string? input = null, CancellationToken cancellation = default)
    {
        var info = new ProcessStartInfo(launch.Command[0], launch.Command.Skip(1))
        {
            WorkingDirectory = launch.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in launch.Environment) info.Environment[name] = value;
        using var process = Start(info);
        try
        {
            var output = Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(cancellation),
                process.StandardError.ReadToEndAsync(cancellation));
            await WriteAsync(process, input);
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, string.Join('\n', (await output).Select(text => text.Trim()).Where(text => text.Length > 0)));
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>The program's path, from PATH and the given folders; null if it isn't installed.</summary>
    public static string? Find(string name, params IEnumerable<string> folders) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(folders)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    private static Process Start(ProcessStartInfo info)
    {
        try
        {
            return Process.Start(info)!;
        }
        catch (Win32Exception exception)
        {
            throw new TopologyException($"{info.FileName} could not be started: {exception.Message}", exception);
        }
    }

    private static async Task WriteAsync(Process process, string? input)
    {
        try
        {
            await using var writer = process.StandardInput;
            await writer.WriteAsync(input);
        }
        catch (IOException)
        {
            // The program ended before it read its input; the exit code tells more.
        }
    }
}
