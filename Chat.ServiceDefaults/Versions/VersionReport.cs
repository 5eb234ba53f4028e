using Microsoft.Extensions.Hosting;

namespace Chat.ServiceDefaults.Versions;

/// <summary>
/// Reports in Redis that this instance runs, so that admins see the versions of all programs. Without Redis nothing is reported, and
/// other parts log the outage.
/// </summary>
internal sealed class VersionReport(RunningPrograms programs, TimeProvider clock) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(programs.ForgetAsync);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(RunningProgram.Interval, clock);
        do await TryAsync(programs.NoteAsync);
        while (await timer.TicksAsync(stoppingToken));
    }

    private static async Task TryAsync(Func<RunningProgram, Task> act)
    {
        try
        {
            await act(RunningProgram.This);
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            // The next report follows soon, and an instance that can't say its end counts as gone within a minute.
        }
    }
}
