namespace Chat.Worker.Dispatch;

/// <summary>
/// Commit times that the relay sent along with its wake-ups, kept until the queue has been drained past them: that is when the time from
/// commit to push is known. Holds a bounded number; when workers fall behind, some go unmeasured.
/// </summary>
internal sealed class CommitStamps
{
    /// <summary>The most stamps that wait at once.</summary>
    public const int Capacity = 1024;

    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _waiting = new();
    private long _added;

    /// <summary>Keeps the payload of a wake-up, when it is one: Unix milliseconds.</summary>
    public void Add(string? payload)
    {
        if (!long.TryParse(payload, out var milliseconds) || milliseconds is < 0 or > 253_402_300_799_999) return;
        lock (_gate)
        {
            if (_waiting.Count == Capacity) return;
            _waiting.Enqueue(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
            _added++;
        }
    }

    /// <summary>Names the stamps that are here now. Take it before claiming.</summary>
    public long Mark()
    {
        lock (_gate) return _added;
    }

    /// <summary>Removes the stamps up to the mark and says how long ago each was; never negative, though clocks differ.</summary>
    public IReadOnlyList<TimeSpan> Take(long mark, DateTimeOffset now)
    {
        lock (_gate)
        {
            var ages = new List<TimeSpan>();
            for (var first = _added - _waiting.Count; first < mark; first++)
            {
                var age = now - _waiting.Dequeue();
                ages.Add(age > TimeSpan.Zero ? age : TimeSpan.Zero);
            }

            return ages;
        }
    }
}
