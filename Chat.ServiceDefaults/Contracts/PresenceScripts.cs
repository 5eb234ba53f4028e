namespace Chat.ServiceDefaults.Contracts;

/// <summary>
/// Presence in Redis, at <see cref="RedisKeys.Presence"/>: the score of a node is when its lease on the user ends, by Redis' own clock, so
/// that no clock of a service matters. A user without a lease is absent only if Redis has forgotten none: the mark at
/// <see cref="RedisKeys.PresenceKnown"/> is the time from which that holds. Nodes keep the mark while they renew their leases, and it ends
/// before those do. A node that finds no mark makes one for 20 s later: until then all nodes that live have renewed what they hold, because
/// they look at the mark every second.
/// </summary>
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
    /// Keeps the mark, and gives it: a mark other than the last one says that leases may have been lost since. KEYS: the mark. ARGV: for
    /// how long, in milliseconds.
    /// </summary>
    public const string Keep =
        Mark + """

        redis.call('PEXPIRE', KEYS[1], ARGV[1])
        return known
        """;

    /// <summary>Made where no node is, the mark ends after a minute, if none has come by then.</summary>
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
