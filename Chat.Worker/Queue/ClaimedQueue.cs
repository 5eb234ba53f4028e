using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Chat.Worker.Queue;

/// <summary>
/// The Redis list and the lists of claimed items. Every member throws an exception that <see cref="ServiceDefaults.RedisTrouble"/> knows
/// when Redis does not answer in time; Redis may then have executed the command, or may execute it later.
/// </summary>
internal sealed class ClaimedQueue(IConnectionMultiplexer redis, IOptions<QueueOptions> options, TimeProvider clock)
{
    private readonly QueueOptions _options = options.Value;

    private IDatabase Database => redis.GetDatabase();

    /// <summary>
    /// Acknowledges all items that <paramref name="worker"/> holds, keeps <paramref name="dead"/> aside, and claims the next batch, the
    /// oldest first, empty when the queue is.
    /// </summary>
    public Task<RedisValue[]> AdvanceAsync(string worker, IReadOnlyCollection<DeadLetter> dead) =>
        AdvanceAsync(worker, dead, _options.BatchSize);

    /// <summary>Acknowledges like <see cref="AdvanceAsync(string, IReadOnlyCollection{DeadLetter})"/>, and claims nothing.</summary>
    public Task AcknowledgeAsync(string worker, IReadOnlyCollection<DeadLetter> dead) => AdvanceAsync(worker, dead, 0);

    /// <summary>Puts the items of <paramref name="worker"/> back into the queue, ends its lease, and returns the number of items.</summary>
    public async Task<long> GiveBackAsync(string worker)
    {
        var moved = (long)await EvaluateAsync(QueueScripts.GiveBack, KeysOf(worker), worker);
        if (moved > 0) WakeOthers();
        return moved;
    }

    /// <summary>Renews the lease of <paramref name="worker"/>.</summary>
    public Task RenewLeaseAsync(string worker) =>
        Database.StringSetAsync(RedisKeys.Lease(worker), "", _options.Lease).WaitAsync(_options.Timeout, clock);

    /// <summary>Puts the items of dead workers back into the queue, and returns their number.</summary>
    public async Task<long> ReclaimAsync(string self)
    {
        var workers = await Database.SetMembersAsync(RedisKeys.Workers).WaitAsync(_options.Timeout, clock);
        var others = workers.Select(worker => worker.ToString()).Where(worker => worker != self).ToList();
        var leases = others.Select(worker => Database.KeyExistsAsync(RedisKeys.Lease(worker)));
        var alive = await Task.WhenAll(leases).WaitAsync(_options.Timeout, clock);
        var moved = 0L;
        foreach (var (worker, _) in others.Zip(alive).Where(other => !other.Second))
        {
            moved += (long)await EvaluateAsync(QueueScripts.Reclaim, KeysOf(worker), worker);
        }

        if (moved > 0) WakeOthers();
        return moved;
    }

    /// <summary>The number of waiting notices, without claimed ones.</summary>
    public Task<long> CountAsync() => Database.ListLengthAsync(RedisKeys.Queue).WaitAsync(_options.Timeout, clock);

    /// <summary>
    /// Puts all dead letters back into the queue, the oldest first, and returns their number. An item that still can't be dispatched
    /// becomes a dead letter again.
    /// </summary>
    public async Task<long> RetryDeadAsync()
    {
        var moved = (long)await EvaluateAsync(DeadLetterScripts.Retry, [RedisKeys.Queue, RedisKeys.Dead]);
        if (moved > 0) WakeOthers();
        return moved;
    }

    private static RedisKey[] KeysOf(string worker) =>
        [RedisKeys.Queue, RedisKeys.Claimed(worker), RedisKeys.Lease(worker), RedisKeys.Workers];

    private async Task<RedisValue[]> AdvanceAsync(string worker, IReadOnlyCollection<DeadLetter> dead, int count)
    {
        RedisValue[] arguments =
        [
            worker, (long)_options.Lease.TotalMilliseconds, count, _options.DeadLetterLimit,
            .. dead.Select(letter => (RedisValue)letter.ToJson()),
        ];
        return (RedisValue[]?)await EvaluateAsync(QueueScripts.Advance, [.. KeysOf(worker), RedisKeys.Dead], arguments) ?? [];
    }

    /// <summary>Sends the script's text each time, because a restarted Redis does not know a cached hash.</summary>
    private Task<RedisResult> EvaluateAsync(string script, RedisKey[] keys, params RedisValue[] arguments) =>
        Database.ScriptEvaluateAsync(script, keys, arguments, CommandFlags.NoScriptCache).WaitAsync(_options.Timeout, clock);

    private void WakeOthers() => redis.GetSubscriber().PublishAsync(RedisKeys.Wake, "", CommandFlags.FireAndForget);
}
