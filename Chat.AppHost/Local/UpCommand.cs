using System.Runtime.InteropServices;

namespace Chat.AppHost.Local;

/// <summary>Runs the topology until it is told to stop: by Ctrl-C, by SIGTERM, or because the terminal is gone.</summary>
internal static class UpCommand
{
    private static readonly PosixSignal[] Stops = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];

    public static async Task<int> RunAsync(CommandLine commandLine, DataFolder folder)
    {
        if (commandLine.Rest is [var unknown, ..])
        {
            throw new FormatException($"What is {unknown}?");
        }

        using var stop = new CancellationTokenSource();
        var registrations = Stops.Select(signal => PosixSignalRegistration.Create(signal, Cancel)).ToList();
        var console = new PrefixedConsole();
        var options = new LocalTopologyOptions
        {
            DataFolder = folder.Path,
            WebPort = commandLine.Port,
            ApiCount = commandLine.Apis,
            RealtimeCount = commandLine.Realtime,
            WorkerCount = commandLine.Workers,
            DemoPairs = commandLine.Pairs,
            DemoStudents = commandLine.Students,
            Output = console.Write,
        };
        try
        {
            await using var topology = await LocalTopology.StartAsync(options, stop.Token);
            Console.WriteLine($"Chat is ready: {topology.Web.OriginalString}");
            await Task.Delay(Timeout.Infinite, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Console.WriteLine("Chat is stopping.");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped before it was ready, which is what was asked for.
        }
        finally
        {
            registrations.ForEach(registration => registration.Dispose());
        }

        return 0;

        void Cancel(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }
}
