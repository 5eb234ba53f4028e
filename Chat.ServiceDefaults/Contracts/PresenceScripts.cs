namespace Chat.ServiceDefaults.Contracts;

/// <summary>
/// Presence in Redis, by the clock of Redis: a node's score at <see cref="RedisKeys.Presence"/> is the end of its lease on the user. A user
/// without a lease is absent only after the time in the mark at <see cref="RedisKeys.PresenceKnown"/>.
/// </summary>
/// <remarks>
/// Nodes keep the mark alive while they renew their leases, and the mark expires before the leases. While the mark exists, Redis has
/// lost no lease. A node that finds no mark creates one with a time 20 s ahead. By that time every live node has renewed its leases.
/// </remarks>
public static class PresenceScripts
{
    /// <summary>Renews a node's lease, and drops expired ones. KEYS: presence of the user. ARGV: node, lease in milliseconds.</summary>
    public const string Renew =
        Now + """

        redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('(%.0f', now))
        redis.call('ZADD', KEYS[1], string.format('%.0f', now + ARGV[2]), ARGV[1])
        redis.call('PEXPIRE', KEYS[1], ARGV[2])
        """;

    /// <summary>1 when presence is known, 0 while it is not. KEYS: the mark.</summary>
    public const string IsKnown =
        Mark + """

        return now >= tonumber(known) and 1 or 0
        """;

    /// <summary>
    /// Extends the lifetime of the mark and returns the mark. A changed mark means that leases may have been lost. KEYS: the mark. ARGV:
    /// the lifetime in milliseconds.
    /// </summary>
    public const string Keep =
        Mark + """

        redis.call('PEXPIRE', KEYS[1], ARGV[1])
        return known
        """;

    /// <summary>
    /// Reads the mark, or makes one for 20 s ahead, when every live node has renewed its leases. Without a node, a new mark expires after a
    /// minute.
    /// </summary>
    private const string Mark =
        Now + """

        local known = redis.call('GET', KEYS[1])
        if not known then
            known = string.format('%.0f', now + 20000)
            redis.call('SET', KEYS[1], known, 'PX', 60000)
        end
        """;

    private const string Now =
        """
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        """;
}
