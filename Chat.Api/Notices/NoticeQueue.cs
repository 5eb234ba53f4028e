using System.Globalization;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Api.Notices;

/// <summary>Puts notices on the Redis list and wakes the workers.</summary>
internal sealed class NoticeQueue(IConnectionMultiplexer redis, TimeProvider clock)
{
    /// <summary>A command without an answer by then counts as failed; if it was carried out all the same, the notice goes out twice.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public bool IsConnected => redis.IsConnected;

    /// <summary>Pushes notices, the oldest first, in one round trip.</summary>
    /// <param name="notices">What to push.</param>
    /// <param name="oldest">When the oldest of them was committed; null for notices that no commit has just caused.</param>
    /// <exception cref="RedisException">Redis did not take them.</exception>
    /// <exception cref="TimeoutException">Redis did not answer: it may have taken them.</exception>
    public async Task PushAsync(IEnumerable<QueuedNotice> notices, DateTimeOffset? oldest = null)
    {
        var database = redis.GetDatabase();
        var items = notices.Select(notice => (RedisValue)notice.ToJson()).ToArray();
        var pushed = database.ListLeftPushAsync(RedisKeys.Queue, items);
        var woken = database.PublishAsync(RedisKeys.Wake, oldest?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) ?? "");
        await Task.WhenAll(pushed, woken).WaitAsync(Patience, clock);
    }

    /// <summary>Pushes a notice that nobody misses: when Redis does not take it, it is gone.</summary>
    public async Task TryPushAsync(QueuedNotice notice)
    {
        if (!redis.IsConnected) return;
        try
        {
            await PushAsync([notice]);
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            return;
        }
    }
}
