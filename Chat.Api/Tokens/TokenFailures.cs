using System.Net;
using System.Threading.RateLimiting;
using Chat.Api.Sessions;

namespace Chat.Api.Tokens;

/// <summary>
/// Counts the calls with a wrong token per network of the caller, in the memory of this instance. A valid token works also where the
/// count is used up: a cloud's provisioning service calls for many customers from the same addresses.
/// </summary>
internal sealed class TokenFailures : IDisposable
{
    private const int Burst = 20;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(
        network => RateLimitPartition.GetTokenBucketLimiter(network, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = Pause,
            QueueLimit = 0,
            AutoReplenishment = false,
        }));

    /// <summary>The time in which one more failure is allowed.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromSeconds(3);

    /// <summary>Counts a failure, and tells whether it is still within the limit.</summary>
    public bool TryCount(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(Network.Of(address));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
