namespace Chat.Worker.Queue;

/// <summary>
/// The id under which this process claims items. After a failure the process takes a new id, because Redis may still run the unanswered
/// command. Under the current id, that command would acknowledge undispatched items; under an old id, its items are only reclaimed.
/// </summary>
internal sealed class WorkerIdentity
{
    private volatile string _current = Make();

    public string Current => _current;

    /// <summary>Takes a new id; returns the old one.</summary>
    public string Renew()
    {
        var old = _current;
        _current = Make();
        return old;
    }

    private static string Make() => $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}";
}
