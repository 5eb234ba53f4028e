using System.ComponentModel;
using System.Diagnostics;

namespace Chat.AppHost;

/// <summary>A program that is run to its end for what it does or says.</summary>
internal static class Tool
{
    /// <returns>Its exit code, and what it wrote: first the output, then the errors.</returns>
    /// <exception cref="TopologyException">The program is missing.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        Launch launch, string? input = null, CancellationToken cancellationToken = default)
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
                process.StandardOutput.ReadToEndAsync(cancellationToken),
                process.StandardError.ReadToEndAsync(cancellationToken));
            await WriteAsync(process, input);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, string.Join('\n', (await output).Select(text => text.Trim()).Where(text => text.Length > 0)));
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>The program's path, from PATH and the further folders; null if it isn't installed.</summary>
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
            // It ended without reading; its exit code says more.
        }
    }
}
