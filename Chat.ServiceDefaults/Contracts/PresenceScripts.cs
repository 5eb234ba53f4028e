namespace Chat.ServiceDefaults.Contracts;

/// <summary>
/// Presence in Redis, at <see cref="RedisKeys.Presence"/>: the score of a node is when its lease on the user ends, by Redis' own clock, so that no
/// clock of a service matters.
/// </summary>
public static class PresenceScripts
{
    /// <summary>Renews a node's lease, and drops leases that ran out. KEYS: presence of the user. ARGV: node, lease in milliseconds.</summary>
    public const string Renew =
        Now + """

        redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('(%.0f', now))
        redis.call('ZADD', KEYS[1], string.format('%.0f', now + ARGV[2]), ARGV[1])
        redis.call('PEXPIRE', KEYS[1], ARGV[2])
        """;

    /// <summary>How many nodes hold a lease. KEYS: presence of the user.</summary>
    public const string Count =
        Now + """

        return redis.call('ZCOUNT', KEYS[1], string.format('%.0f', now), '+inf')
        """;

    private const string Now =
        """
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        """;
}
