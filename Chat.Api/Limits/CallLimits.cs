using System.Threading.RateLimiting;
using Chat.Api.Tokens;
using Chat.Api.Users;
using Microsoft.Extensions.Options;

namespace Chat.Api.Limits;

/// <summary>
/// The limits for users and API tokens, in the memory of this instance: each has places for concurrent calls and a token bucket for each
/// kind of calls. A full bucket is forgotten. Callers who are not signed in are not limited here.
/// </summary>
internal sealed class CallLimits : IDisposable
{
    private readonly LimitOptions _options;
    private readonly PartitionedRateLimiter<HttpContext> _places;
    private readonly PartitionedRateLimiter<HttpContext> _buckets;

    // Created once instead of once per call.
    private readonly Func<long, RateLimiter> _newPlaces;
    private readonly Func<Bucket, RateLimiter> _newBucket;

    public CallLimits(IOptions<LimitOptions> options)
    {
        _options = options.Value;
        (_newPlaces, _newBucket) = (NewPlaces, NewBucket);
        _places = PartitionedRateLimiter.Create<HttpContext, long>(PlacesOf);
        _buckets = PartitionedRateLimiter.Create<HttpContext, Bucket>(BucketOf);

        // The place comes before the token, so a call that waits for a place holds no token.
        Limiter = PartitionedRateLimiter.CreateChained(_places, _buckets);
    }

    public PartitionedRateLimiter<HttpContext> Limiter { get; }

    public void Dispose()
    {
        Limiter.Dispose();
        _places.Dispose();
        _buckets.Dispose();
    }

    private RateLimitPartition<long> PlacesOf(HttpContext http) =>
        UserOf(http) is { } user ? RateLimitPartition.Get(user, _newPlaces) : RateLimitPartition.GetNoLimiter(0L);

    private RateLimitPartition<Bucket> BucketOf(HttpContext http) =>
        UserOf(http) is { } user
            ? RateLimitPartition.Get(new Bucket(user, KindOf(http)), _newBucket)
            : RateLimitPartition.GetNoLimiter(default(Bucket));

    /// <summary>The user's id, or the number of an API token below zero; null for other callers.</summary>
    private static long? UserOf(HttpContext http) =>
        http.GetEndpoint() is not null && http.User.Identity is { IsAuthenticated: true }
            ? http.User.FindId() ?? -TokenCaller.IdOf(http.User)
            : null;

    private static CallKind KindOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<LimitedAs>()?.Kind
        ?? (HttpMethods.IsGet(http.Request.Method) ? CallKind.Read : CallKind.Change);

    private ConcurrencyLimiter NewPlaces(long user) => new(new ConcurrencyLimiterOptions
    {
        PermitLimit = _options.InFlight * _options.Factor,
        QueueLimit = _options.Waiting * _options.Factor,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Makes a bucket. The partitioned limiter refills all buckets with one timer.</summary>
    private TokenBucketRateLimiter NewBucket(Bucket bucket)
    {
        var limit = _options.Of(bucket.Kind);
        return new(new TokenBucketRateLimiterOptions
        {
            TokenLimit = limit.Burst * _options.Factor,
            TokensPerPeriod = _options.Factor,
            ReplenishmentPeriod = limit.Pause,
            QueueLimit = 0,
            AutoReplenishment = false,
        });
    }

    private readonly record struct Bucket(long User, CallKind Kind);
}
