namespace Chat.Worker.Dispatch;

/// <summary>
/// The backoff after failures of Redis: doubling up to a limit, with jitter, so that workers that fail together do not retry together.
/// </summary>
internal sealed class Backoff(TimeSpan longest)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(50);

    private TimeSpan _next = First;

    /// <summary>The next pause, a random time between half of the present backoff and all of it.</summary>
    public TimeSpan Next()
    {
        var pause = _next < longest ? _next : longest;
        _next = pause * 2;
        return pause * (0.5 + (0.5 * Random.Shared.NextDouble()));
    }

    /// <summary>Resets the backoff after a success.</summary>
    public void Reset() => _next = First;
}
