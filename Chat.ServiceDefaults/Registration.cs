using Chat.ServiceDefaults.Contracts;
using Chat.ServiceDefaults.Health;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.StackExchangeRedis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace Chat.ServiceDefaults;

/// <summary>Redis and the backplane, by Aspire's integration.</summary>
public static class Registration
{
    /// <summary>Adds <see cref="IConnectionMultiplexer"/> on the connection string <c>redis</c>, and its health check.</summary>
    public static IHostApplicationBuilder AddChatRedis(this IHostApplicationBuilder builder)
    {
        // At the start: the client itself looks at its connection string when it is first asked for.
        if (builder.Configuration.GetConnectionString(Resources.Redis) is { } connectionString)
            ClearText.Refuse(ConfigurationOptions.Parse(connectionString));
        builder.AddRedisClient(
            Resources.Redis,
            settings =>
            {
                // Spans that nobody collects cost time all the same.
                settings.DisableTracing = !builder.Configuration.IsTelemetryWanted();

                // Aspire's check waits as long as a call may take, and calls a service unhealthy that goes on without Redis.
                settings.DisableHealthChecks = true;
            },
            RedisConnection.Tune);
        builder.Services.AddHealthChecks().AddCheck<RedisHealth>(Resources.Redis);
        return builder;
    }

    /// <summary>Adds SignalR over the Redis backplane; <see cref="AddChatRedis"/> goes with it.</summary>
    public static ISignalRServerBuilder AddNoticeBackplane(this IHostApplicationBuilder builder)
    {
        // The one connection of the service. Its channels begin with the hub type's full name, so they need no prefix of their own.
        builder.Services.AddOptions<RedisOptions>()
            .Configure<IConnectionMultiplexer>((options, redis) => options.ConnectionFactory = _ => Task.FromResult(redis));
        return builder.Services.AddSignalR().AddStackExchangeRedis();
    }
}
