using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Chat.ServiceDefaults.Local;

internal sealed class RedisBackplane<THub>(IConnectionMultiplexer redis, ILogger<RedisBackplane<THub>> logger)
    : DefaultHubLifetimeManager<THub>(logger)
    where THub : Hub
{
    internal IConnectionMultiplexer Redis => redis;
}
