using System.Diagnostics;

namespace Chat.LoadTests;

/// <summary>Time since the run began.</summary>
internal sealed class Clock
{
    private readonly long _began = Stopwatch.GetTimestamp();

    public TimeSpan Now => Stopwatch.GetElapsedTime(_began);
}
