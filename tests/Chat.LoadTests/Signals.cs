namespace Chat.LoadTests;

/// <summary>
/// Finds the signal that told a person of a message. A signal is a notice, or the opening of a socket, on which a browser asks too. A
/// signal told of the message that the question after it found, unless it came before the message was stored: then the next one did.
/// </summary>
internal sealed class Signals
{
    private readonly Lock _gate = new();
    private readonly List<(Sent Message, TimeSpan Stored)> _untold = [];
    private List<TimeSpan> _waiting = [];
    private List<TimeSpan> _answered = [];

    /// <summary>A signal came.</summary>
    public void Came(TimeSpan at)
    {
        lock (_gate) _waiting.Add(at);
    }

    /// <summary>The person begins to ask, because of all signals until now.</summary>
    public void Ask()
    {
        lock (_gate)
        {
            (_answered, _waiting) = (_waiting, []);
            _untold.RemoveAll(found => IsTold(found.Message, found.Stored));
        }
    }

    /// <summary>The asking found a message that was stored at that time.</summary>
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
