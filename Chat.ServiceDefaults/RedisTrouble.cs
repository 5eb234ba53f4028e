using StackExchange.Redis;

namespace Chat.ServiceDefaults;

/// <summary>Tells what Redis did wrong from what we did.</summary>
public static class RedisTrouble
{
    /// <summary>
    /// True when Redis is away, late, or refuses commands as such: the same call may succeed later. Late answers count because not every
    /// version of the client puts a limit on asynchronous calls; the caller does, with <c>WaitAsync</c>. The client cancels what it had
    /// sent when it gives up a connection: such a call was cancelled by no token.
    /// </summary>
    public static bool IsRedisTrouble(this Exception exception) => exception
        is RedisException or RedisCommandException or TimeoutException or ObjectDisposedException
        or OperationCanceledException { CancellationToken.IsCancellationRequested: false };
}
