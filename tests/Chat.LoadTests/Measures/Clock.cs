using System.Diagnostics;

namespace Chat.LoadTests.Measures;

/// <summary>Time since the run began.</summary>
internal sealed class Clock
{
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly DateTimeOffset _date = DateTimeOffset.UtcNow;

    public TimeSpan Now => Stopwatch.GetElapsedTime(_began);

    /// <summary>The time of an event by the product's clock, which is this machine's.</summary>
    public TimeSpan At(DateTimeOffset date) => date - _date;
}
