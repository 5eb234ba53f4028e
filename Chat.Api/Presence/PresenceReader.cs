using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Api.Presence;

/// <summary>Reads who has a live socket, from the leases that the realtime nodes keep in Redis.</summary>
internal sealed partial class PresenceReader(IConnectionMultiplexer redis, TimeProvider clock, ILogger<PresenceReader> logger)
{
    /// <summary>Those of the users who have a live socket; null when Redis does not say so in time.</summary>
    public async Task<PresentUsers?> PresentAmongAsync(IEnumerable<long> users, TimeSpan patience, CancellationToken cancellation)
    {
        var asked = users.ToArray();
        if (asked.Length == 0) return new PresentUsers(new HashSet<long>(), IsComplete: true);
        if (!redis.IsConnected) return null;
        try
        {
            // In one go, and in this order: what Redis forgot before it counted leases, it has forgotten when it is asked for the mark.
            var database = redis.GetDatabase();
            var counts = asked.Select(user => EvaluateAsync(database, PresenceScripts.Count, RedisKeys.Presence(UserIds.Format(user)))).ToList();
            var known = EvaluateAsync(database, PresenceScripts.IsKnown, RedisKeys.PresenceKnown);
            var leases = await Task.WhenAll([.. counts, known]).WaitAsync(patience, clock, cancellation);
            return new PresentUsers(asked.Where((_, i) => (long)leases[i] > 0).ToHashSet(), IsComplete: (long)leases[^1] == 1);
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            LogUnknown(logger, exception.GetType().Name);
            return null;
        }
    }

    private static Task<RedisResult> EvaluateAsync(IDatabase database, string script, RedisKey key) =>
        database.ScriptEvaluateAsync(script, [key], flags: CommandFlags.NoScriptCache);

    [LoggerMessage(LogLevel.Warning, "Presence is unknown: {Kind}")]
    private static partial void LogUnknown(ILogger logger, string kind);
}
