namespace Chat.Realtime.Sockets;

/// <summary>
/// Closes the sockets of ended sessions, and remembers those sessions for a while: a socket that was authenticated and is not registered
/// yet must not outlive its session.
/// </summary>
internal sealed partial class SessionCloser(OpenSockets sockets, SocketMetrics metrics, TimeProvider clock, ILogger<SessionCloser> logger)
{
    /// <summary>
    /// The time for which ended sessions are remembered, longer than a socket takes from the API's approval to its registration.
    /// </summary>
    public static readonly TimeSpan RememberedFor = TimeSpan.FromMinutes(1);

    /// <summary>The largest number of remembered sessions.</summary>
    public const int Capacity = 100_000;

    private readonly Lock _gate = new();
    private readonly Queue<(Guid Session, DateTimeOffset Until)> _order = new();
    private readonly HashSet<Guid> _remembered = [];

    /// <summary>The API announced the end.</summary>
    public void Announced(Guid session) => End(session, "announced");

    /// <summary>A check found that the API no longer knows the session.</summary>
    public void Found(Guid session) => End(session, "asked");

    /// <summary>Closes a socket whose session ended while the socket was opening.</summary>
    public void CloseIfEnded(OpenSocket socket)
    {
        lock (_gate)
        {
            if (!_remembered.Contains(socket.Session)) return;
        }

        Close(socket.Session, "announced");
    }

    private void End(Guid session, string cause)
    {
        Remember(session);
        Close(session, cause);
    }

    private void Remember(Guid session)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            while (_order.TryPeek(out var oldest) && (oldest.Until <= now || _order.Count == Capacity))
            {
                _order.Dequeue();
                _remembered.Remove(oldest.Session);
            }

            if (_remembered.Add(session)) _order.Enqueue((session, now + RememberedFor));
        }
    }

    private void Close(Guid session, string cause)
    {
        var count = sockets.Close(session);
        if (count == 0) return;
        metrics.Closed(count, cause);
        LogClosed(logger, count, session, cause);
    }

    [LoggerMessage(LogLevel.Information, "Closed {Count} sockets of session {Session}, which has ended ({Cause})")]
    private static partial void LogClosed(ILogger logger, int count, Guid session, string cause);
}
