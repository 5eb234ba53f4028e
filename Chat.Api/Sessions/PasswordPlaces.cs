using System.Threading.RateLimiting;
using Chat.Api.Problems;

namespace Chat.Api.Sessions;

/// <summary>
/// Lets as many passwords be hashed at once as there are processors. The others wait in a queue, and beyond its length they are refused:
/// a crowd of guessers holds neither memory nor those who come later.
/// </summary>
internal sealed class PasswordPlaces : IDisposable
{
    /// <summary>The longest queue for each processor: some ten seconds of hashing.</summary>
    public const int LongestQueue = 200;

    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Environment.ProcessorCount,
        QueueLimit = LongestQueue * Environment.ProcessorCount,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits for a place, which is free again when the result is disposed of.</summary>
    /// <exception cref="BusyException">The queue is full.</exception>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        var lease = await _limiter.AcquireAsync(permitCount: 1, cancellation);
        if (lease.IsAcquired) return lease;
        lease.Dispose();
        throw new BusyException("Too many sign in at once. Try again.");
    }

    public void Dispose() => _limiter.Dispose();
}
