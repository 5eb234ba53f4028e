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
            // In one go, and in this order: what Redis forgot before it looked for leases, it has forgotten when it is asked for the mark.
            var database = redis.GetDatabase();
            var time = database.ExecuteAsync("TIME");
            var leases = Task.WhenAll(asked.Select(user => LastLeaseAsync(database, user)));
            var known = database.ScriptEvaluateAsync(PresenceScripts.IsKnown, [RedisKeys.PresenceKnown], flags: CommandFlags.NoScriptCache);
            await Task.WhenAll(time, leases, known).WaitAsync(patience, clock, cancellation);
            var (now, ends) = (Milliseconds(await time), await leases);
            return new PresentUsers(asked.Where((_, i) => ends[i] >= now).ToHashSet(), IsComplete: (long)await known == 1);
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            LogUnknown(logger, exception.GetType().Name);
            return null;
        }
    }

    /// <summary>When the last of the user's leases ends, by Redis' clock; null when there is none.</summary>
    private static async Task<double?> LastLeaseAsync(IDatabase database, long user) =>
        await database.SortedSetRangeByRankWithScoresAsync(RedisKeys.Presence(UserIds.Format(user)), -1, -1) is [var last]
            ? last.Score
            : null;

    private static double Milliseconds(RedisResult time) =>
        (RedisResult[]?)time is [var seconds, var microseconds]
            ? ((double)seconds * 1000) + Math.Floor((double)microseconds / 1000)
            : double.MaxValue;

    [LoggerMessage(LogLevel.Warning, "Presence is unknown: {Kind}")]
    private static partial void LogUnknown(ILogger logger, string kind);
}
