using Microsoft.Extensions.Configuration;
using Npgsql;
using StackExchange.Redis;

namespace Chat.ServiceDefaults;

/// <summary>Connection strings from configuration, tuned alike for both ways to run.</summary>
internal static class ConnectionStrings
{
    /// <summary>Statements kept prepared on each connection: the few that the send and fetch paths run over and over.</summary>
    private const int PreparedStatements = 32;

    public static string Required(this IConfiguration configuration, string name) =>
        configuration.GetConnectionString(name)
        ?? throw new InvalidOperationException($"The connection string {name} (setting ConnectionStrings:{name}) is missing.");

    public static string TunePostgres(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = PreparedStatements }.ConnectionString;

    /// <summary>A service starts without Redis, notices soon that it is gone, and looks for it every second.</summary>
    public static void Tune(ConfigurationOptions redis)
    {
        redis.AbortOnConnectFail = false;
        redis.ConnectRetry = 1;
        redis.KeepAlive = 5;
        redis.ConnectTimeout = 2000;
        redis.ReconnectRetryPolicy = new LinearRetry(1000);
    }
}
