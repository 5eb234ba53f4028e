using Chat.LoadTests.Ledgers;

namespace Chat.LoadTests.People;

/// <summary>
/// Finds the signal that announced a message to a person. A signal is a notice or a new socket, because a browser fetches after both. The
/// signal is the first one of the fetch that came after the message was stored, or else the next signal.
/// </summary>
internal sealed class Signals
{
    private readonly Lock _gate = new();
    private readonly List<(Sent Message, TimeSpan Stored)> _untold = [];
    private List<TimeSpan> _waiting = [];
    private List<TimeSpan> _answered = [];

    /// <summary>Records a signal.</summary>
    public void Came(TimeSpan at)
    {
        lock (_gate) _waiting.Add(at);
    }

    /// <summary>Records a fetch, which answers all signals until now.</summary>
    public void Ask()
    {
        lock (_gate)
        {
            (_answered, _waiting) = (_waiting, []);
            _untold.RemoveAll(found => IsTold(found.Message, found.Stored));
        }
    }

    /// <summary>Records that the fetch found a message, with the time at which it was stored.</summary>
    public void Found(Sent message, TimeSpan stored)
    {
        lock (_gate)
        {
            if (!IsTold(message, stored)) _untold.Add((message, stored));
        }
    }

    private bool IsTold(Sent message, TimeSpan stored)
    {
        foreach (var signal in _answered)
        {
            if (signal < stored) continue;
            message.Noticed = signal;
            return true;
        }

        return false;
    }
}
