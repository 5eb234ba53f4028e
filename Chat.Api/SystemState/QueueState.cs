using System.Text.Json;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Api.SystemState;

/// <summary>Reads the queue in Redis for admins, and puts its dead letters back.</summary>
internal sealed class QueueState(IConnectionMultiplexer redis, TimeProvider clock)
{
    private const int MostShown = 20;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    /// <summary>The state of the queue and the version of Redis; null when Redis does not answer.</summary>
    public async Task<(QueueStateDto? State, string? Version)> ReadAsync()
    {
        if (!redis.IsConnected) return (null, null);
        try
        {
            var state = await StateAsync(redis.GetDatabase()).WaitAsync(Timeout, clock);
            return (state, redis.GetServers().FirstOrDefault(server => server.IsConnected)?.Version.ToString());
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            return (null, null);
        }
    }

    /// <summary>The number of dead letters; null when Redis does not answer.</summary>
    public Task<long?> CountDeadAsync() => TryAsync(database => database.ListLengthAsync(RedisKeys.Dead));

    /// <summary>Puts all dead letters back into the queue, and returns their number; null when Redis does not answer.</summary>
    public Task<long?> RetryDeadAsync() => TryAsync(async database =>
    {
        var moved = (long)await database.ScriptEvaluateAsync(
            DeadLetterScripts.Retry, [RedisKeys.Queue, RedisKeys.Dead], flags: CommandFlags.NoScriptCache);
        if (moved > 0) await database.PublishAsync(RedisKeys.Wake, "", CommandFlags.FireAndForget);
        return moved;
    });

    private static async Task<QueueStateDto> StateAsync(IDatabase database)
    {
        var waiting = database.ListLengthAsync(RedisKeys.Queue);
        var dead = database.ListLengthAsync(RedisKeys.Dead);
        var newest = database.ListRangeAsync(RedisKeys.Dead, 0, MostShown - 1);
        var workers = (await database.SetMembersAsync(RedisKeys.Workers)).Select(worker => worker.ToString()).ToList();
        var claimed = Task.WhenAll(workers.Select(worker => database.ListLengthAsync(RedisKeys.Claimed(worker))));
        var alive = Task.WhenAll(workers.Select(worker => database.KeyExistsAsync(RedisKeys.Lease(worker))));
        return new(
            await waiting,
            (await claimed).Sum(),
            (await alive).Count(isAlive => isAlive),
            await dead,
            [.. (await newest).Select(letter => Describe((byte[])letter!))]);
    }

    /// <summary>Describes a dead letter without its item, which may be anything.</summary>
    private static DeadLetterDto Describe(byte[] letter)
    {
        try
        {
            var (reason, at, item) = JsonSerializer.Deserialize<Letter>(letter, JsonSerializerOptions.Web)!;
            return new(reason ?? "", at, KindOf(item));
        }
        catch (JsonException)
        {
            return new("", null, null);
        }
    }

    private static string? KindOf(string? item)
    {
        try
        {
            return item is null ? null : QueuedNotice.FromJson(System.Text.Encoding.UTF8.GetBytes(item)).Kind.Name;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<long?> TryAsync(Func<IDatabase, Task<long>> act)
    {
        if (!redis.IsConnected) return null;
        try
        {
            return await act(redis.GetDatabase()).WaitAsync(Timeout, clock);
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            return null;
        }
    }

    private sealed record Letter(string? Reason, DateTimeOffset? At, string? Item);
}
