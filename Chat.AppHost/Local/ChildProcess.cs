using System.ComponentModel;
using System.Diagnostics;

namespace Chat.AppHost.Local;

/// <summary>One run of a program: its output by lines, its end, and a way to make it end.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;
    private readonly Launch _launch;

    private ChildProcess(Process process, Launch launch, Action<string> output)
    {
        _process = process;
        _launch = launch;
        Identity = ProcessIdentity.Of(process.Id) ?? new(process.Id, 0);
        Exited = process.WaitForExitAsync();
        Output = Task.WhenAll(ReadAsync(process.StandardOutput, output), ReadAsync(process.StandardError, output));
    }

    public ProcessIdentity Identity { get; }

    /// <summary>Ends when the process does, whoever still holds its output.</summary>
    public Task Exited { get; }

    /// <summary>Ends when everything that was written has been handed on.</summary>
    public Task Output { get; }

    /// <summary>Valid once <see cref="Exited"/>.</summary>
    public int ExitCode => _process.ExitCode;

    /// <exception cref="TopologyException">The program is missing.</exception>
    public static async Task<ChildProcess> StartAsync(Launch launch, Action<string> output, string? input = null)
    {
        var (fileName, arguments) = launch.Command();
        var info = new ProcessStartInfo(fileName, arguments)
        {
            WorkingDirectory = launch.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in launch.Environment)
        {
            info.Environment[name] = value;
        }

        try
        {
            var process = await Spawner.StartAsync(info);
            var child = new ChildProcess(process, launch, output);
            await child.WriteAsync(input);
            return child;
        }
        catch (Win32Exception e)
        {
            throw new TopologyException($"{fileName} could not be started: {e.Message}", e);
        }
    }

    public void Send(ProcessSignal signal)
    {
        if (!Exited.IsCompleted)
        {
            signal.SendTo(Identity.Pid);
        }
    }

    /// <summary>Asks the process to stop, and kills it when its limit is over.</summary>
    /// <returns>Whether it stopped by itself.</returns>
    public async Task<bool> StopAsync()
    {
        Send(_launch.StopSignal);
        if (await Task.WhenAny(Exited, Task.Delay(_launch.StopLimit)) == Exited)
        {
            return true;
        }

        Send(ProcessSignal.Kill);
        await Exited;
        return false;
    }

    public void Dispose() => _process.Dispose();

    private async Task WriteAsync(string? input)
    {
        try
        {
            await using var writer = _process.StandardInput;
            await writer.WriteAsync(input);
        }
        catch (IOException)
        {
            // It ended without reading; its exit code says more.
        }
    }

    private static async Task ReadAsync(StreamReader reader, Action<string> output)
    {
        try
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                output(line);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The process is gone, and we have stopped listening.
        }
    }
}
