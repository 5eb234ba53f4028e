using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Api.Presence;

/// <summary>Reads from the leases in Redis which users have a live socket. The realtime nodes keep the leases.</summary>
internal sealed partial class PresenceReader(IConnectionMultiplexer redis, TimeProvider clock, ILogger<PresenceReader> logger)
{
    /// <summary>The users, among the given ones, who have a live socket; null when Redis does not answer in time.</summary>
    public async Task<PresentUsers?> PresentAmongAsync(IEnumerable<long> users, TimeSpan timeout, CancellationToken cancellation)
    {
        var asked = users.ToArray();
        if (asked.Length == 0) return new PresentUsers(new HashSet<long>(), IsComplete: true);
        if (!redis.IsConnected) return null;
        try
        {
            // Send the commands in one pipeline, in this order: if Redis lost data before it read the leases, the later check of the mark
            // shows it.
            var database = redis.GetDatabase();
            var time = database.ExecuteAsync("TIME");
            var leases = Task.WhenAll(asked.Select(user => LastLeaseAsync(database, user)));
            var known = database.ScriptEvaluateAsync(PresenceScripts.IsKnown, [RedisKeys.PresenceKnown], flags: CommandFlags.NoScriptCache);
            await Task.WhenAll(time, leases, known).WaitAsync(timeout, clock, cancellation);
            var (now, ends) = (Milliseconds(await time), await leases);
            return new PresentUsers(asked.Where((_, i) => ends[i] >= now).ToHashSet(), IsComplete: (long)await known == 1);
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            LogUnknown(logger, exception.GetType().Name);
            return null;
        }
    }

    /// <summary>The end of the user's last lease, by Redis' clock; null when the user has no lease.</summary>
    private static async Task<double?> LastLeaseAsync(IDatabase database, long user) =>
        await database.SortedSetRangeByRankWithScoresAsync(RedisKeys.Presence(UserIds.Format(user)), -1, -1) is [var last]
            ? last.Score
            : null;

    private static double Milliseconds(RedisResult time) =>
        (RedisResult[]?)time is [var seconds, var microseconds]
            ? ((double)seconds * 1000) + Math.Floor((double)microseconds / 1000)
            : double.MaxValue;

    [LoggerMessage(LogLevel.Warning, "Presence is unknown: {Error}")]
    private static partial void LogUnknown(ILogger logger, string error);
}
