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
    public void Announced(Guid session)
    {
        Remember(session);
        Close(session, "announced");
    }

    /// <summary>
    /// A check found that the API no longer knows the cookie of this socket. The session may go on with a new key, so a page that connects
    /// again with the new cookie is let in.
    /// </summary>
    public void Found(OpenSocket socket) => Close(socket.Session, "asked", socket.Cookie);

    /// <summary>Closes a socket whose session ended while the socket was opening.</summary>
    public void CloseIfEnded(OpenSocket socket)
    {
        lock (_gate)
        {
            if (!_remembered.Contains(socket.Session)) return;
        }

        Close(socket.Session, "announced");
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

    private void Close(Guid session, string cause, string? cookie = null)
    {
        var count = sockets.Close(session, cookie);
        if (count == 0) return;
        metrics.Closed(count, cause);
        LogClosed(logger, count, session, cause);
    }

    [LoggerMessage(LogLevel.Information, "Closed {Count} sockets of session {Session}, which has ended or has a new key ({Cause})")]
    private static partial void LogClosed(ILogger logger, int count, Guid session, string cause);
}
