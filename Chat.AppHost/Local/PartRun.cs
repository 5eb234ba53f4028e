namespace Chat.AppHost.Local;

/// <summary>One run of a part's program: asked whether it is ready until it is, and over when the process is.</summary>
internal sealed class PartRun(ChildProcess child, IProbe probe, Action ready)
{
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromMilliseconds(20);

    // What it wrote last may still be on its way; a grandchild may hold the pipe for ever.
    private static readonly TimeSpan LastLines = TimeSpan.FromMilliseconds(500);

    /// <summary>Waits for the end of the process, and brings it about when <paramref name="stop"/> is done.</summary>
    public async Task UntilEndAsync(Task stop)
    {
        using var over = new CancellationTokenSource();
        var probing = ProbeAsync(over.Token);
        if (await Task.WhenAny(child.Exited, stop) == stop)
        {
            await child.StopAsync();
        }

        await Task.WhenAny(child.Output, Task.Delay(LastLines, CancellationToken.None));
        await over.CancelAsync();
        await probing;
    }

    private async Task ProbeAsync(CancellationToken over)
    {
        try
        {
            while (!await probe.IsReadyAsync(child.Identity.Pid, over))
            {
                await Task.Delay(ProbeInterval, over);
            }

            ready();
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // It ended before it was ready.
        }
    }
}
