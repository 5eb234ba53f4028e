using System.ComponentModel.DataAnnotations;

namespace Chat.Worker.Queue;

/// <summary>Section <c>Queue</c> of the configuration.</summary>
internal sealed class QueueOptions
{
    /// <summary>
    /// The largest batch of claimed notices. Equal notices of a batch are coalesced, so a long queue wants large batches.
    /// </summary>
    [Range(1, 10_000)]
    public int BatchSize { get; init; } = 1000;

    /// <summary>The lease: a worker without a renewal for this time counts as dead, and other workers get its items.</summary>
    [Range(typeof(TimeSpan), "00:00:00.3", "00:05:00")]
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The polling interval of the queue without wake-ups; also the longest backoff after a failure.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:01:00")]
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The interval between searches for dead workers.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan ReclaimInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The timeout of a command to Redis.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The number of dead letters to keep, the newest ones.</summary>
    [Range(1, 1_000_000)]
    public int DeadLetterLimit { get; init; } = 10_000;
}
