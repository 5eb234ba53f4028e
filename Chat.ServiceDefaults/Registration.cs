using Chat.ServiceDefaults.Contracts;
using Chat.ServiceDefaults.Health;
using Chat.ServiceDefaults.Versions;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.StackExchangeRedis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace Chat.ServiceDefaults;

/// <summary>Adds Redis, the backplane and the report of the version.</summary>
public static class Registration
{
    /// <summary>Adds <see cref="IConnectionMultiplexer"/> on the connection string <c>redis</c>, and its health check.</summary>
    public static IHostApplicationBuilder AddChatRedis(this IHostApplicationBuilder builder)
    {
        // Check the connection string at the start, because the client reads it only at its first use.
        if (builder.Configuration.GetConnectionString(Resources.Redis) is { } connectionString)
            ClearText.Refuse(ConfigurationOptions.Parse(connectionString));
        builder.AddRedisClient(
            Resources.Redis,
            settings =>
            {
                // Spans cost time even if nobody collects them.
                settings.DisableTracing = !builder.Configuration.IsTelemetryWanted();

                // Aspire's check waits as long as a call may take, and marks a service unhealthy that works without Redis.
                settings.DisableHealthChecks = true;
            },
            RedisConnection.Tune);
        builder.Services.AddHealthChecks().AddCheck<RedisHealth>(Resources.Redis);
        return builder;
    }

    /// <summary>Reports in Redis that this instance runs, and its version. It needs <see cref="AddChatRedis"/>.</summary>
    public static IHostApplicationBuilder AddVersionReport(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RunningPrograms>().AddHostedService<VersionReport>();
        return builder;
    }

    /// <summary>Adds SignalR over the Redis backplane, which needs <see cref="AddChatRedis"/>.</summary>
    public static ISignalRServerBuilder AddNoticeBackplane(this IHostApplicationBuilder builder)
    {
        // The backplane uses the one connection of the service. The channels begin with the hub type's full name, so they need no prefix.
        builder.Services.AddOptions<RedisOptions>()
            .Configure<IConnectionMultiplexer>((options, redis) => options.ConnectionFactory = _ => Task.FromResult(redis));
        return builder.Services.AddSignalR().AddStackExchangeRedis();
    }
}
