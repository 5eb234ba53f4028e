namespace Chat.Worker.Queue;

/// <summary>The scripts that Redis runs atomically. Every key is passed in, as a Redis Cluster demands.</summary>
internal static class QueueScripts
{
    /// <summary>
    /// Acknowledges the worker's items, stores the dead letters among them, and claims and returns the next items, the oldest first. KEYS:
    /// queue, claimed, lease, workers, dead. ARGV: worker, lease in ms, most items, most dead letters, then the dead letters.
    /// </summary>
    public const string Advance =
        """
        for i = 5, #ARGV do redis.call('LPUSH', KEYS[5], ARGV[i]) end
        if #ARGV > 4 then redis.call('LTRIM', KEYS[5], 0, ARGV[4] - 1) end
        redis.call('DEL', KEYS[2])
        local batch = {}
        for i = 1, tonumber(ARGV[3]) do
            local item = redis.call('LMOVE', KEYS[1], KEYS[2], 'RIGHT', 'LEFT')
            if not item then break end
            batch[i] = item
        end
        redis.call('SET', KEYS[3], '', 'PX', ARGV[2])
        redis.call('SADD', KEYS[4], ARGV[1])
        return batch
        """;

    /// <summary>
    /// Moves the worker's items back to the claiming end of the queue, in their old order, removes the worker, and returns the number of
    /// items. KEYS: queue, claimed, lease, workers. ARGV: worker.
    /// </summary>
    public const string GiveBack =
        """
        local moved = 0
        while redis.call('LMOVE', KEYS[2], KEYS[1], 'LEFT', 'RIGHT') do moved = moved + 1 end
        redis.call('DEL', KEYS[3])
        redis.call('SREM', KEYS[4], ARGV[1])
        return moved
        """;

    /// <summary>
    /// Does the same for a dead worker, and nothing for a worker with a lease. The keys and arguments are those of <see cref="GiveBack"/>.
    /// </summary>
    public const string Reclaim = "if redis.call('EXISTS', KEYS[3]) == 1 then return 0 end\n" + GiveBack;
}
