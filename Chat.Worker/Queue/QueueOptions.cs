using System.ComponentModel.DataAnnotations;

namespace Chat.Worker.Queue;

/// <summary>Section <c>Queue</c> of the configuration.</summary>
internal sealed class QueueOptions
{
    /// <summary>The most notices that are claimed at once. Those of one batch are coalesced, so a long queue wants large batches.</summary>
    [Range(1, 10_000)]
    public int BatchSize { get; init; } = 1000;

    /// <summary>How long a worker that says nothing counts as alive. After that its work is given to others.</summary>
    [Range(typeof(TimeSpan), "00:00:00.3", "00:05:00")]
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often to look at the queue when nothing wakes the worker; and the longest pause after a failure.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:01:00")]
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often to look for workers that died.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan ReclaimInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long to wait for Redis before a command counts as failed.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30")]
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How many dead letters are kept, the newest ones.</summary>
    [Range(1, 1_000_000)]
    public int DeadLetterLimit { get; init; } = 10_000;
}
