namespace Chat.Worker.Dispatch;

/// <summary>
/// Commit times from the relay's wake-ups, kept until the queue has been drained past them, when the time from commit to push is known. The
/// number is limited: when workers fall behind, some times go unmeasured.
/// </summary>
internal sealed class CommitStamps
{
    /// <summary>The largest number of waiting stamps.</summary>
    public const int Capacity = 1024;

    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _waiting = new();
    private long _added;

    /// <summary>Keeps the payload of a wake-up if it is a commit time in Unix milliseconds.</summary>
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

    /// <summary>Marks the present stamps. Call it before claiming items.</summary>
    public long Mark()
    {
        lock (_gate) return _added;
    }

    /// <summary>Removes the stamps up to the mark and returns their ages, which are never negative, although clocks differ.</summary>
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
