using Chat.ServiceDefaults.Contracts;
using Chat.ServiceDefaults.Health;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.StackExchangeRedis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using StackExchange.Redis;

namespace Chat.ServiceDefaults;

/// <summary>Database, Redis, backplane and telemetry from Aspire's packages. Its twin is <c>Local/Registration.cs</c>.</summary>
/// <remarks>What Aspire would trace, measure and check by itself is off: both ways collect and check the same.</remarks>
public static class Registration
{
    /// <summary>Adds <typeparamref name="TContext"/> on the connection string <c>chatdb</c>, and its health check.</summary>
    public static IHostApplicationBuilder AddChatDatabase<TContext>(this IHostApplicationBuilder builder)
        where TContext : DbContext
    {
        builder.AddNpgsqlDbContext<TContext>(
            Resources.Database,
            settings =>
            {
                // While the contract is written at build there is none.
                if (settings.ConnectionString is { } connectionString) settings.ConnectionString = ConnectionStrings.TunePostgres(connectionString);

                // A retry would repeat half a transaction: the caller repeats the whole of it, and the client's id makes it one message.
                settings.DisableRetry = true;
                settings.DisableHealthChecks = true;
                settings.DisableTracing = true;
                settings.DisableMetrics = true;
            },
            DatabaseFailures.LeaveToCaller);
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth<TContext>>(Resources.Database);
        return builder;
    }

    /// <summary>Adds <see cref="IConnectionMultiplexer"/> on the connection string <c>redis</c>, and its health check.</summary>
    public static IHostApplicationBuilder AddChatRedis(this IHostApplicationBuilder builder)
    {
        builder.AddRedisClient(
            Resources.Redis,
            settings =>
            {
                settings.DisableHealthChecks = true;
                settings.DisableTracing = true;
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

    internal static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        if (!builder.Configuration.IsTelemetryWanted()) return;
        builder.Logging.AddOpenTelemetry(logging => logging.IncludeScopes = true);
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Environment.ApplicationName).AddEnvironmentVariableDetector())
            .WithTracing(tracing => tracing
                .AddSource(Telemetry.Sources)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation())
            .WithMetrics(metrics => metrics
                .AddMeter(Telemetry.Meters)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation())
            .UseOtlpExporter();
    }
}
