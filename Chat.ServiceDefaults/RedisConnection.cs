using StackExchange.Redis;

namespace Chat.ServiceDefaults;

/// <summary>Redis' connection string, tuned for how the services use it.</summary>
internal static class RedisConnection
{
    /// <summary>A service starts without Redis, notices soon that it is gone, and looks for it every second.</summary>
    public static void Tune(ConfigurationOptions redis)
    {
        redis.AbortOnConnectFail = false;
        redis.ConnectRetry = 1;
        redis.KeepAlive = 5;
        redis.ConnectTimeout = 2000;
        redis.AsyncTimeout = 2000;
        redis.ReconnectRetryPolicy = new LinearRetry(1000);
    }
}
