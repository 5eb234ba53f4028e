using System.Collections.Concurrent;
using System.Diagnostics;

namespace Chat.AppHost.Local;

/// <summary>
/// Starts processes from one thread that lives as long as we do: Linux sends the parent-death signal when the <em>thread</em>
/// that forked ends, and threads of the pool come and go.
/// </summary>
internal static class Spawner
{
    private static readonly BlockingCollection<(ProcessStartInfo Info, TaskCompletionSource<Process> Result)> Requests = [];

    static Spawner() => new Thread(Serve) { IsBackground = true, Name = nameof(Spawner) }.Start();

    public static Task<Process> StartAsync(ProcessStartInfo info)
    {
        var result = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Requests.Add((info, result));
        return result.Task;
    }

    private static void Serve()
    {
        foreach (var (info, result) in Requests.GetConsumingEnumerable())
        {
            try
            {
                result.SetResult(Process.Start(info)!);
            }
            catch (Exception e)
            {
                result.SetException(e);
            }
        }
    }
}
