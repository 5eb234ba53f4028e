namespace Chat.Worker.Queue;

/// <summary>
/// Under which id this process claims. A new one after every failure: a command that Redis never answered may still be carried out, and
/// would acknowledge, under the old id, what nobody has dispatched. Under an id that is no longer used it can only claim, and that is
/// reclaimed.
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
