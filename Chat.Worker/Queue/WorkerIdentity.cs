namespace Chat.Worker.Queue;

/// <summary>
/// The id under which this process claims; a failure renews it. Redis may still run an unanswered command: under the current id it would
/// acknowledge undispatched items, under an old id it only claims items, which are reclaimed.
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
