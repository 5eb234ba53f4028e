using Chat.ServiceDefaults.Contracts;
using Chat.ServiceDefaults.Health;
using Chat.ServiceDefaults.Local;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using StackExchange.Redis;

namespace Chat.ServiceDefaults;

/// <summary>Database, Redis, backplane and telemetry from the packages of the local way. Its twin is <c>Aspire/Registration.cs</c>.</summary>
public static class Registration
{
    /// <summary>Adds <typeparamref name="TContext"/> on the connection string <c>chatdb</c>, and its health check.</summary>
    public static IHostApplicationBuilder AddChatDatabase<TContext>(this IHostApplicationBuilder builder)
        where TContext : DbContext
    {
        builder.Services.AddDbContextPool<TContext>(options =>
        {
            options.UseNpgsql(ConnectionStrings.TunePostgres(builder.Configuration.Required(Resources.Database)));
            DatabaseFailures.LeaveToCaller(options);
        });
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth<TContext>>(Resources.Database);
        return builder;
    }

    /// <summary>Adds <see cref="IConnectionMultiplexer"/> on the connection string <c>redis</c>, and its health check.</summary>
    public static IHostApplicationBuilder AddChatRedis(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IConnectionMultiplexer>(_ =>
        {
            var options = ConfigurationOptions.Parse(builder.Configuration.Required(Resources.Redis));
            ConnectionStrings.Tune(options);
            return ConnectionMultiplexer.Connect(options);
        });
        builder.Services.AddHealthChecks().AddCheck<RedisHealth>(Resources.Redis);
        return builder;
    }

    /// <summary>Adds SignalR over the Redis backplane; <see cref="AddChatRedis"/> goes with it.</summary>
    public static ISignalRServerBuilder AddNoticeBackplane(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(typeof(HubLifetimeManager<>), typeof(RedisBackplane<>));
        return builder.Services.AddSignalR();
    }

    internal static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        if (!builder.Configuration.IsTelemetryWanted()) return;
        builder.Services.AddHostedService<TelemetryProviders>();
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeScopes = true;
            logging.SetResourceBuilder(TelemetryProviders.Describe(builder.Environment));
            logging.AddOtlpExporter();
        });
    }
}
