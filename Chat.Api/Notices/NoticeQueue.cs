using System.Globalization;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Api.Notices;

/// <summary>Puts notices on the Redis list and wakes the workers.</summary>
internal sealed class NoticeQueue(IConnectionMultiplexer redis, TimeProvider clock)
{
    /// <summary>
    /// Pushes each notice that has no equal among the newest items, so a burst of one pair takes one slot while no worker runs. Items are
    /// equal when only their traces differ. KEYS: queue. ARGV: how many items to search, then the items, the oldest first.
    /// </summary>
    private const string Push =
        """
        local function notice(item)
            local trace = string.find(item, ',"traceparent"', 1, true)
            return trace and string.sub(item, 1, trace - 1) .. '}' or item
        end
        local waiting = {}
        for _, item in ipairs(redis.call('LRANGE', KEYS[1], 0, ARGV[1] - 1)) do waiting[notice(item)] = true end
        for i = 2, #ARGV do
            local key = notice(ARGV[i])
            if not waiting[key] then redis.call('LPUSH', KEYS[1], ARGV[i]) end
            waiting[key] = true
        end
        """;

    /// <summary>
    /// The number of newest items to search for an equal notice: enough for a thousand busy pairs, in a fraction of a millisecond.
    /// </summary>
    private const int Window = 1000;

    /// <summary>The timeout of a push. If Redis carried it out all the same, the notice goes out twice.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    /// <summary>The timeout of a push that may fail, short because a user who is typing waits for the answer.</summary>
    private static readonly TimeSpan TypingTimeout = TimeSpan.FromMilliseconds(250);

    public bool IsConnected => redis.IsConnected;

    /// <summary>Pushes notices, the oldest first, in one round trip. A notice with an equal one in the queue counts as pushed.</summary>
    /// <param name="notices">The notices to push.</param>
    /// <param name="oldest">When the oldest of the notices was committed; null for notices that no commit has just caused.</param>
    /// <exception cref="RedisException">Redis did not take the notices.</exception>
    /// <exception cref="TimeoutException">Redis did not answer, and may have taken the notices.</exception>
    public Task PushAsync(IEnumerable<QueuedNotice> notices, DateTimeOffset? oldest = null) => PushAsync(notices, oldest, Timeout);

    /// <summary>Pushes a notice without a retry: if Redis does not take it, the notice is lost.</summary>
    public async Task TryPushAsync(QueuedNotice notice)
    {
        if (!redis.IsConnected) return;
        try
        {
            await PushAsync([notice], null, TypingTimeout);
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            return;
        }
    }

    private Task PushAsync(IEnumerable<QueuedNotice> notices, DateTimeOffset? oldest, TimeSpan timeout)
    {
        var database = redis.GetDatabase();
        RedisValue[] arguments = [Window, .. notices.Select(notice => (RedisValue)notice.ToJson())];
        var pushed = database.ScriptEvaluateAsync(Push, [RedisKeys.Queue], arguments, CommandFlags.NoScriptCache);
        var woken = database.PublishAsync(RedisKeys.Wake, oldest?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) ?? "");
        return Task.WhenAll(pushed, woken).WaitAsync(timeout, clock);
    }
}
