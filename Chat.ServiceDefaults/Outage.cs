namespace Chat.ServiceDefaults;

/// <summary>Logs an outage of a server once at its begin and once at its end, however many callers report it.</summary>
/// <param name="clock">Measures how long an outage lasts.</param>
public abstract class Outage(TimeProvider clock)
{
    private long _since;

    /// <summary>Reports that the server failed.</summary>
    public void Begins(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (Interlocked.CompareExchange(ref _since, clock.GetTimestamp(), 0) == 0) LogBegin(exception);
    }

    /// <summary>Reports that the server answered. A server that never failed costs one read.</summary>
    public void Ends()
    {
        if (Volatile.Read(ref _since) != 0 && Interlocked.Exchange(ref _since, 0) is not 0 and var since)
            LogEnd(clock.GetElapsedTime(since));
    }

    /// <summary>Logs that the server went away.</summary>
    protected abstract void LogBegin(Exception exception);

    /// <summary>Logs that the server is back.</summary>
    protected abstract void LogEnd(TimeSpan lasted);
}
