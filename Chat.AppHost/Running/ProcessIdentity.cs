using System.Diagnostics;
using System.Globalization;

namespace Chat.AppHost;

/// <summary>Identifies a process by its pid and its start time, because the system reuses pids.</summary>
/// <param name="Pid">The process id.</param>
/// <param name="Started">On Linux the start in clock ticks since boot, elsewhere in Unix seconds.</param>
internal sealed record ProcessIdentity(int Pid, long Started)
{
    public static ProcessIdentity? Of(int pid) => StartOf(pid) is { } started ? new(pid, started) : null;

    public static ProcessIdentity Current { get; } = Of(Environment.ProcessId)!;

    public bool IsAlive => StartOf(Pid) == Started;

    /// <summary>Signals the process to end, waits, and kills it after the limit.</summary>
    public async Task EndAsync(ProcessSignal signal, TimeSpan limit)
    {
        if (!IsAlive) return;

        signal.SendTo(Pid);
        if (!await WaitUntilGoneAsync(limit))
        {
            ProcessSignal.Kill.SendTo(Pid);
            await WaitUntilGoneAsync(TimeSpan.FromSeconds(5));
        }
    }

    /// <summary>Polls the process until it has ended, because only a child process can be waited for.</summary>
    public async Task<bool> WaitUntilGoneAsync(TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        while (IsAlive && watch.Elapsed < limit) await Task.Delay(50);

        return !IsAlive;
    }

    private static long? StartOf(int pid)
    {
        try
        {
            if (!OperatingSystem.IsLinux())
            {
                using var process = Process.GetProcessById(pid);
                return new DateTimeOffset(process.StartTime).ToUnixTimeSeconds();
            }

            // See proc(5): the name in parentheses may hold any character, so count from its end. State is field 3, the start is field 22.
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : long.Parse(fields[19], CultureInfo.InvariantCulture);
        }
        catch (Exception exception)
            when (exception is IOException or ArgumentException or InvalidOperationException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
