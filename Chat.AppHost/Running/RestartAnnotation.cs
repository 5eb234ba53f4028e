namespace Chat.AppHost;

/// <summary>Marks a resource that always runs, and records whether a user stopped it.</summary>
internal sealed class RestartAnnotation : IResourceAnnotation
{
    /// <summary>
    /// The time after which a start without effect is tried again. The state of the new process took up to 6.4 s to appear; a process that
    /// ends at once has a newer end.
    /// </summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    private readonly Lock _gate = new();
    private int _startsUnderWay;
    private DateTime _started;

    public bool IsStopAsked { get; set; }

    public bool IsWatched { get; set; }

    public void BeginStart()
    {
        lock (_gate) _startsUnderWay++;
        IsStopAsked = false;
    }

    public void EndStart()
    {
        lock (_gate) (_startsUnderWay, _started) = (_startsUnderWay - 1, DateTime.UtcNow);
    }

    /// <summary>
    /// Whether the state is still that of the earlier process, because a command has just started the resource. Another start would end the
    /// new process.
    /// </summary>
    /// <param name="ended">When the process of the state ended; null when it never ran.</param>
    public bool IsStarting(DateTime? ended)
    {
        lock (_gate)
        {
            return _startsUnderWay > 0 || (DateTime.UtcNow - _started < Grace && !(ended?.ToUniversalTime() > _started));
        }
    }
}
