using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Chat.AppHost;

/// <summary>The signals that end a process; the numbers are the same on every POSIX system.</summary>
internal enum ProcessSignal
{
    Interrupt = 2,
    Kill = 9,
    Terminate = 15,
}

internal static class ProcessSignals
{
    public static string PosixName(this ProcessSignal signal) => signal switch
    {
        ProcessSignal.Interrupt => "INT",
        ProcessSignal.Kill => "KILL",
        _ => "TERM",
    };

    /// <summary>Sends the signal. A process that has ended is no error.</summary>
    public static void SendTo(this ProcessSignal signal, int pid)
    {
        // Numbers up to 0 address groups of processes in kill(2), which this program must never signal.
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pid);
        if (OperatingSystem.IsWindows())
        {
            // Windows has no signals. On Windows only Aspire's container runtime is ever told to end.
            Array.Find(Process.GetProcesses(), process => process.Id == pid)?.Kill();
            return;
        }

        _ = Kill(pid, (int)signal);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int pid, int signal);
}
