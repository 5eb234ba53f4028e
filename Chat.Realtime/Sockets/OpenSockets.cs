namespace Chat.Realtime.Sockets;

/// <summary>The sockets of this node, by session.</summary>
internal sealed class OpenSockets
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, OpenSocket> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, List<OpenSocket>> _bySession = [];

    public int Count
    {
        get
        {
            lock (_gate) return _byId.Count;
        }
    }

    public void Add(OpenSocket socket)
    {
        lock (_gate)
        {
            _byId.Add(socket.Id, socket);
            if (_bySession.TryGetValue(socket.Session, out var siblings)) siblings.Add(socket);
            else _bySession.Add(socket.Session, [socket]);
        }
    }

    /// <summary>Removes a socket and returns it; null when there was none.</summary>
    public OpenSocket? Remove(string id)
    {
        lock (_gate)
        {
            if (!_byId.Remove(id, out var socket)) return null;
            var siblings = _bySession[socket.Session];
            siblings.Remove(socket);
            if (siblings.Count == 0) _bySession.Remove(socket.Session);
            return socket;
        }
    }

    public OpenSocket[] All()
    {
        lock (_gate) return [.. _byId.Values];
    }

    /// <summary>One socket of each session and cookie, because a session gets a new key while sockets are open.</summary>
    public OpenSocket[] OnePerCookie()
    {
        lock (_gate) return [.. _bySession.Values.SelectMany(siblings => siblings.DistinctBy(socket => socket.Cookie))];
    }

    /// <summary>Closes the sockets of a session, of one cookie or all, and returns their number.</summary>
    public int Close(Guid session, string? cookie = null)
    {
        OpenSocket[] closing;
        lock (_gate) closing = _bySession.TryGetValue(session, out var siblings) ? [.. siblings.Where(IsMeant)] : [];
        foreach (var socket in closing) socket.Close();
        return closing.Length;

        bool IsMeant(OpenSocket socket) => cookie is null || socket.Cookie == cookie;
    }
}
