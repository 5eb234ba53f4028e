using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chat.Api.Database;

internal static class DatabaseRegistration
{
    /// <summary>
    /// Adds <see cref="NpgsqlDataSource"/> and <see cref="ChatDb"/>, which share one pool, on the connection string <c>chatdb</c>, with
    /// health checks of connection, schema and role.
    /// </summary>
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        // There is no connection string while the build writes the contract.
        var connectionString = builder.Configuration.GetConnectionString(Resources.Database);
        var source = new NpgsqlDataSourceBuilder(connectionString is null ? null : PostgresConnection.Tune(connectionString));
        source.UseIdentity(builder.Configuration);
        builder.Services.AddSingleton(_ => connectionString is null
            ? throw new InvalidOperationException($"The setting ConnectionStrings:{Resources.Database} is missing.")
            : source.Build());
        builder.Services.AddSingleton<ConnectionEviction>().AddSingleton<DatabaseOutage>();
        builder.Services.AddDbContextPool<ChatDb>((services, options) =>
        {
            options.UseNpgsql(services.GetRequiredService<NpgsqlDataSource>());
            DatabaseFailures.IgnoreHandledFailures(options, services.GetRequiredService<ConnectionEviction>());
        });
        builder.EnrichNpgsqlDbContext<ChatDb>(settings =>
        {
            // A retry here would repeat half a transaction. The caller repeats the whole transaction, and the client's id makes it one
            // message.
            settings.DisableRetry = true;

            // Spans and metrics cost time even if nobody collects them.
            settings.DisableTracing = settings.DisableMetrics = !builder.Configuration.IsTelemetryWanted();
        });

        // Each service has a group commit of its own, because a send waits for the disk and a fetch does not.
        builder.Services.AddTransient<GroupCommit>();
        builder.Services.AddSingleton<DatabaseHealth>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>($"{Resources.Database}-use");
    }
}
