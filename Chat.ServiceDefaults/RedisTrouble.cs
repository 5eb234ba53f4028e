using StackExchange.Redis;

namespace Chat.ServiceDefaults;

/// <summary>Tells failures of Redis from faults of this program.</summary>
public static class RedisTrouble
{
    /// <summary>
    /// True when Redis is away, late or refusing, so the same call may succeed later. Timeouts of <c>WaitAsync</c> count, and so do
    /// cancellations without a token, by which the client drops the commands of a lost connection.
    /// </summary>
    public static bool IsRedisTrouble(this Exception exception) => exception
        is RedisException or RedisCommandException or TimeoutException or ObjectDisposedException
        or OperationCanceledException { CancellationToken.IsCancellationRequested: false };
}
