using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Chat.Worker.Queue;

/// <summary>
/// The Redis list and the claimed lists beside it. Every member throws what <see cref="ServiceDefaults.RedisTrouble"/> knows when Redis
/// does not answer in time; the command may then have been carried out, or may be carried out later.
/// </summary>
internal sealed class NoticeQueue(IConnectionMultiplexer redis, IOptions<QueueOptions> options, TimeProvider clock)
{
    private readonly QueueOptions _options = options.Value;

    private IDatabase Database => redis.GetDatabase();

    /// <summary>
    /// Acknowledges everything that <paramref name="worker"/> holds, with <paramref name="dead"/> kept aside, and claims the next batch:
    /// the oldest first, empty when there is nothing.
    /// </summary>
    public Task<RedisValue[]> AdvanceAsync(string worker, IReadOnlyCollection<DeadLetter> dead) =>
        AdvanceAsync(worker, dead, _options.BatchSize);

    /// <summary>Acknowledges as <see cref="AdvanceAsync(string, IReadOnlyCollection{DeadLetter})"/> does, and claims nothing.</summary>
    public Task AcknowledgeAsync(string worker, IReadOnlyCollection<DeadLetter> dead) => AdvanceAsync(worker, dead, 0);

    /// <summary>Puts what <paramref name="worker"/> holds back into the queue and ends its lease; how many that was.</summary>
    public async Task<long> GiveBackAsync(string worker)
    {
        var moved = (long)await EvaluateAsync(QueueScripts.GiveBack, KeysOf(worker), worker);
        if (moved > 0) WakeOthers();
        return moved;
    }

    /// <summary>Says that <paramref name="worker"/> lives.</summary>
    public Task RenewLeaseAsync(string worker) =>
        Database.StringSetAsync(RedisKeys.Lease(worker), "", _options.Lease).WaitAsync(_options.Patience, clock);

    /// <summary>Puts what dead workers held back into the queue; how many notices that was.</summary>
    public async Task<long> ReclaimAsync(string self)
    {
        var workers = await Database.SetMembersAsync(RedisKeys.Workers).WaitAsync(_options.Patience, clock);
        var others = workers.Select(worker => worker.ToString()).Where(worker => worker != self).ToList();
        var leases = others.Select(worker => Database.KeyExistsAsync(RedisKeys.Lease(worker)));
        var alive = await Task.WhenAll(leases).WaitAsync(_options.Patience, clock);
        var moved = 0L;
        foreach (var (worker, _) in others.Zip(alive).Where(other => !other.Second))
        {
            moved += (long)await EvaluateAsync(QueueScripts.Reclaim, KeysOf(worker), worker);
        }

        if (moved > 0) WakeOthers();
        return moved;
    }

    /// <summary>How many notices wait, claimed ones not counted.</summary>
    public Task<long> CountAsync() => Database.ListLengthAsync(RedisKeys.Queue).WaitAsync(_options.Patience, clock);

    /// <summary>
    /// Puts all dead letters back into the queue, the oldest first, and tells how many that were. A letter that still can't be dispatched
    /// dies again.
    /// </summary>
    public async Task<long> RetryDeadAsync()
    {
        var moved = (long)await EvaluateAsync(QueueScripts.RetryDead, [RedisKeys.Queue, RedisKeys.Dead]);
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

    /// <summary>The script's text goes along each time: a cached hash would be unknown to a Redis that was restarted.</summary>
    private Task<RedisResult> EvaluateAsync(string script, RedisKey[] keys, params RedisValue[] arguments) =>
        Database.ScriptEvaluateAsync(script, keys, arguments, CommandFlags.NoScriptCache).WaitAsync(_options.Patience, clock);

    private void WakeOthers() => redis.GetSubscriber().PublishAsync(RedisKeys.Wake, "", CommandFlags.FireAndForget);
}
