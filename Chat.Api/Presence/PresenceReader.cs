using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Api.Presence;

/// <summary>Reads who has a live socket, from the leases that the realtime nodes keep in Redis.</summary>
internal sealed partial class PresenceReader(IConnectionMultiplexer redis, TimeProvider clock, ILogger<PresenceReader> logger)
{
    /// <summary>Those of the users who have a live socket; null when Redis does not say so in time.</summary>
    public async Task<IReadOnlySet<long>?> PresentAmongAsync(IEnumerable<long> users, TimeSpan patience, CancellationToken cancellation)
    {
        var asked = users.ToArray();
        if (asked.Length == 0) return new HashSet<long>();
        if (!redis.IsConnected) return null;
        try
        {
            var database = redis.GetDatabase();
            var leases = await Task.WhenAll(asked.Select(user => database.ScriptEvaluateAsync(
                PresenceScripts.Count, [RedisKeys.Presence(UserIds.Format(user))], flags: CommandFlags.NoScriptCache))).WaitAsync(patience, clock, cancellation);
            return asked.Where((_, i) => (long)leases[i] > 0).ToHashSet();
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            LogUnknown(logger, exception.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Presence is unknown: {Kind}")]
    private static partial void LogUnknown(ILogger logger, string kind);
}
