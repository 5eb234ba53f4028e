using Chat.ServiceDefaults.Contracts;
using Chat.ServiceDefaults.Health;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.StackExchangeRedis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using StackExchange.Redis;

namespace Chat.ServiceDefaults;

/// <summary>The database, Redis and the backplane, by Aspire's integrations.</summary>
public static class Registration
{
    /// <summary>
    /// Adds <see cref="NpgsqlDataSource"/> and <typeparamref name="TContext"/>, which share one pool, on the connection string
    /// <c>chatdb</c>, with health checks of connection, schema and role.
    /// </summary>
    /// <param name="builder">The service.</param>
    /// <param name="signIn">How its connections sign in; null for the password of the connection string.</param>
    public static IHostApplicationBuilder AddChatDatabase<TContext>(
        this IHostApplicationBuilder builder, Action<NpgsqlDataSourceBuilder>? signIn)
        where TContext : DbContext
    {
        // While the contract is written at build there is none.
        var connectionString = builder.Configuration.GetConnectionString(Resources.Database);
        var source = new NpgsqlDataSourceBuilder(connectionString is null ? null : ConnectionStrings.TunePostgres(connectionString));
        signIn?.Invoke(source);
        builder.Services.AddSingleton(_ => connectionString is null
            ? throw new InvalidOperationException($"The setting ConnectionStrings:{Resources.Database} is missing.")
            : source.Build());
        builder.Services.AddSingleton<ReadOnlyConnections>();
        builder.Services.AddDbContextPool<TContext>((services, options) =>
        {
            options.UseNpgsql(services.GetRequiredService<NpgsqlDataSource>());
            DatabaseFailures.LeaveToCaller(options, services.GetRequiredService<ReadOnlyConnections>());
        });
        builder.EnrichNpgsqlDbContext<TContext>(settings =>
        {
            // A retry would repeat half a transaction: the caller repeats the whole of it, and the client's id makes it one message.
            settings.DisableRetry = true;

            // Spans and measurements that nobody collects cost time all the same.
            settings.DisableTracing = settings.DisableMetrics = !builder.Configuration.IsTelemetryWanted();
        });
        builder.Services.AddSingleton<DatabaseHealth<TContext>>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth<TContext>>($"{Resources.Database}-use");
        return builder;
    }

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
            ConnectionStrings.Tune);
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
