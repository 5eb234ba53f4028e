using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Api.Presence;

/// <summary>Reads who has a live socket, from the leases that the realtime nodes keep in Redis.</summary>
internal sealed partial class PresenceReader(IConnectionMultiplexer redis, TimeProvider clock, ILogger<PresenceReader> logger)
{
    /// <summary>Presence is decoration: it may not hold up an answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <summary>Those of the users who have a live socket; none when Redis does not answer.</summary>
    public async Task<IReadOnlySet<long>> PresentAmongAsync(IEnumerable<long> users, CancellationToken cancellation)
    {
        var asked = users.ToArray();
        if (asked.Length == 0 || !redis.IsConnected) return new HashSet<long>();
        try
        {
            var database = redis.GetDatabase();
            var leases = await Task.WhenAll(asked.Select(user => database.ScriptEvaluateAsync(
                PresenceScripts.Count, [RedisKeys.Presence(UserIds.Format(user))], flags: CommandFlags.NoScriptCache))).WaitAsync(Patience, clock, cancellation);
            return asked.Where((_, i) => (long)leases[i] > 0).ToHashSet();
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            LogUnknown(logger, exception.GetType().Name);
            return new HashSet<long>();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Presence is unknown: {Kind}")]
    private static partial void LogUnknown(ILogger logger, string kind);
}
