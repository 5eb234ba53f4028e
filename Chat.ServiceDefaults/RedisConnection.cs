using StackExchange.Redis;

namespace Chat.ServiceDefaults;

/// <summary>Redis' connection string, tuned for the services.</summary>
internal static class RedisConnection
{
    /// <summary>Lets a service start without Redis, notice an outage soon, and reconnect every second.</summary>
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
