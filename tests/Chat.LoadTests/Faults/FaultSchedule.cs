using System.ComponentModel;
using Chat.AppHost;
using Chat.LoadTests.Measures;

namespace Chat.LoadTests.Faults;

/// <summary>
/// Injects each fault at its time, and restarts the services one by one if asked to. A fault that can't be injected is a defect, and does
/// not end the run.
/// </summary>
internal sealed class FaultSchedule(FaultInjector injector, LoadOptions options, Clock clock, TimeSpan began)
{
    private readonly List<InjectedFault> _injected = [];

    public IReadOnlyList<InjectedFault> Injected => _injected;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var hurting = new List<Task>();
        foreach (var fault in options.Faults.OrderBy(fault => fault.At))
        {
            if (began + fault.At - clock.Now is var wait && wait > TimeSpan.Zero) await Task.Delay(wait, cancellation);
            hurting.Add(WatchAsync(Note(fault.Name), () => injector.HurtAsync(fault.Name, cancellation)));
        }

        await Task.WhenAll(hurting);
        if (options.Rolling) await RollAsync(cancellation);
    }

    /// <summary>Marks each restart on the chart; the recovery counts from the last one.</summary>
    private async Task RollAsync(CancellationToken cancellation)
    {
        InjectedFault? last = null;
        await WatchAsync(Note("rolling", isJudged: false), () => injector.RollAsync(
            name =>
            {
                last?.Back = Now;
                last = Note($"rolling {name}", isJudged: false);
            },
            cancellation));
        last?.Back = Now;
        Note("rolled").Back = Now;
    }

    private TimeSpan Now => clock.Now - began;

    private InjectedFault Note(string name, bool isJudged = true)
    {
        var fault = new InjectedFault(name, Now) { IsJudged = isJudged };
        _injected.Add(fault);
        Console.WriteLine($"fault: {name}");
        return fault;
    }

    private async Task WatchAsync(InjectedFault fault, Func<Task> inject)
    {
        try
        {
            await inject();
            fault.Back = Now;
        }
        catch (Exception exception) when (exception is InvalidOperationException or TopologyException or Win32Exception)
        {
            fault.Failure = exception.Message;
            Console.WriteLine($"fault: {fault.Name}: {exception.Message}");
        }
    }
}
