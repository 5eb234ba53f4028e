namespace Chat.Worker.Dispatch;

/// <summary>
/// How long to leave Redis alone after a failure: each time twice as long, up to a limit, and shortened by chance, so that workers that
/// fail together do not try again in step.
/// </summary>
internal sealed class Pauses(TimeSpan longest)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(50);

    private TimeSpan _next = First;

    /// <summary>The next pause: between half of what it may be and all of it.</summary>
    public TimeSpan Next()
    {
        var pause = _next < longest ? _next : longest;
        _next = pause * 2;
        return pause * (0.5 + (0.5 * Random.Shared.NextDouble()));
    }

    /// <summary>Something succeeded: a failure after this is the first.</summary>
    public void Reset() => _next = First;
}
