using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Chat.Realtime.Presence;

/// <summary>Whether Redis still remembers who is present: it keeps the mark that says so, and sees when there is another.</summary>
internal sealed class PresenceMemory(IConnectionMultiplexer redis, IOptions<PresenceOptions> options, TimeProvider clock)
{
    /// <summary>How often a node looks; the mark outlasts more than two looks.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>A lease that was renewed in time outlasts a mark that was kept at that moment.</summary>
    private readonly TimeSpan _kept = options.Value.Lease - options.Value.RenewalInterval;

    private string? _mark;

    /// <summary>Learns what Redis remembers, before this node has told it anything.</summary>
    public Task BeginAsync() => IsLostAsync();

    /// <summary>
    /// True when Redis has forgotten since the last answer, or may have; once for each time. The first answer counts as such, because
    /// leases may have been lost before it: <see cref="BeginAsync"/> asks for one before there are any. False when Redis does not answer.
    /// </summary>
    public async Task<bool> IsLostAsync()
    {
        if (!redis.IsConnected) return false;
        try
        {
            var mark = (string?)await redis.GetDatabase()
                .ScriptEvaluateAsync(
                    PresenceScripts.Keep, [RedisKeys.PresenceKnown], [(long)_kept.TotalMilliseconds], CommandFlags.NoScriptCache)
                .WaitAsync(Patience, clock);
            return Interlocked.Exchange(ref _mark, mark) != mark;
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            return false;
        }
    }
}
