using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.ServiceDefaults.Versions;

/// <summary>
/// The programs that run, in Redis. Every member throws an exception that <see cref="RedisTrouble"/> knows when Redis does not answer.
/// </summary>
public sealed class RunningPrograms(IConnectionMultiplexer redis, TimeProvider clock)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private IDatabase Database => redis.GetDatabase();

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Notes that an instance runs, and forgets instances that are gone.</summary>
    public Task NoteAsync(RunningProgram program)
    {
        var (now, database) = (Now, Database);
        return Task.WhenAll(
                database.SortedSetRemoveRangeByScoreAsync(RedisKeys.Programs, double.NegativeInfinity, now),
                database.SortedSetAddAsync(RedisKeys.Programs, $"{program}", now + (long)RunningProgram.Lifetime.TotalMilliseconds))
            .WaitAsync(Timeout, clock);
    }

    /// <summary>Forgets an instance that ends.</summary>
    public Task ForgetAsync(RunningProgram program) =>
        Database.SortedSetRemoveAsync(RedisKeys.Programs, $"{program}").WaitAsync(Timeout, clock);

    /// <summary>The instances that run.</summary>
    public async Task<IReadOnlyList<RunningProgram>> ReadAsync()
    {
        var members = await Database.SortedSetRangeByScoreAsync(RedisKeys.Programs, Now).WaitAsync(Timeout, clock);
        var programs = new List<RunningProgram>();
        foreach (var member in members)
        {
            if (RunningProgram.TryParse(member, out var program)) programs.Add(program);
        }

        return programs;
    }
}
