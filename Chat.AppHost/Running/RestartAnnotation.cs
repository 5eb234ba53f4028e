namespace Chat.AppHost;

/// <summary>Marks a resource that always runs, and knows whether somebody asked it to stop.</summary>
internal sealed class RestartAnnotation : IResourceAnnotation
{
    /// <summary>Longer than it takes until the state is that of the new process.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private int _startsUnderWay;
    private DateTime _startBegan;
    private DateTime _startEnded;

    public bool IsStopAsked { get; set; }

    public bool IsWatched { get; set; }

    public void BeginStart()
    {
        lock (_gate) (_startsUnderWay, _startBegan) = (_startsUnderWay + 1, DateTime.UtcNow);
        IsStopAsked = false;
    }

    public void EndStart()
    {
        lock (_gate) (_startsUnderWay, _startEnded) = (_startsUnderWay - 1, DateTime.UtcNow);
    }

    /// <summary>
    /// Whether the state is still that of the process before, because a command has just started the resource. Another start would end
    /// the new process.
    /// </summary>
    /// <param name="ended">When the process of the state ended, in UTC; null when it never ran.</param>
    public bool IsStarting(DateTime? ended)
    {
        lock (_gate)
        {
            if (_startsUnderWay > 0) return true;
            return DateTime.UtcNow - _startEnded < Grace && !(ended > _startBegan);
        }
    }
}
