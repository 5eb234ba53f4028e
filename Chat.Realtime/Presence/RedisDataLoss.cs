using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Chat.Realtime.Presence;

/// <summary>Detects data loss in Redis: it keeps the presence mark alive, and sees when another mark has replaced it.</summary>
internal sealed class RedisDataLoss(IConnectionMultiplexer redis, IOptions<PresenceOptions> options, TimeProvider clock)
{
    /// <summary>The interval of the checks. The mark lives for at least two intervals.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    /// <summary>The lifetime of the mark. A lease that is renewed in time outlives a mark that was kept at the same time.</summary>
    private readonly TimeSpan _kept = options.Value.Lease - options.Value.RenewalInterval;

    private string? _mark;

    /// <summary>Reads the mark before this node sends any lease.</summary>
    public Task BeginAsync() => IsLostAsync();

    /// <summary>
    /// True once after each possible data loss since the last answer; false when Redis does not answer. The first answer counts as a loss,
    /// because earlier leases may be lost, so <see cref="BeginAsync"/> asks before there are any.
    /// </summary>
    public async Task<bool> IsLostAsync()
    {
        if (!redis.IsConnected) return false;
        try
        {
            var mark = (string?)await redis.GetDatabase()
                .ScriptEvaluateAsync(
                    PresenceScripts.Keep, [RedisKeys.PresenceKnown], [(long)_kept.TotalMilliseconds], CommandFlags.NoScriptCache)
                .WaitAsync(Timeout, clock);
            return Interlocked.Exchange(ref _mark, mark) != mark;
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            return false;
        }
    }
}
