using Npgsql;
using StackExchange.Redis;

namespace Chat.ServiceDefaults;

/// <summary>Connection strings from configuration, tuned for how the services use them.</summary>
internal static class ConnectionStrings
{
    /// <summary>Statements kept prepared on each connection: the few that the send and fetch paths run over and over.</summary>
    private const int PreparedStatements = 32;

    /// <summary>
    /// Connections of one process at most, unless the connection string says otherwise: more than PostgreSQL can work for at once. A new
    /// process opens them all in a burst, and each must learn the catalog and plan the statements before it answers as fast as the others.
    /// </summary>
    private const int PooledConnections = 20;

    /// <summary>
    /// PostgreSQL ends a transaction, and its locks, when the process that began it hangs, and closes a connection whose host is gone.
    /// A transaction of ours waits for Redis for at most 7 s.
    /// </summary>
    private const string SessionSettings =
        "-c idle_in_transaction_session_timeout=10s -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 "
        + "-c tcp_keepalives_count=3 -c tcp_user_timeout=25s";

    /// <exception cref="InvalidOperationException">It would leave this machine unprotected.</exception>
    public static string TunePostgres(string connectionString)
    {
        // A setting that is given twice holds as it is given last.
        var postgres = new NpgsqlConnectionStringBuilder($"Maximum Pool Size={PooledConnections};{connectionString}")
        {
            MaxAutoPrepare = PreparedStatements,

            // No statement of ours changes more than its own transaction: a connection that goes back to the pool has nothing to be reset.
            NoResetOnClose = true,
        };
        ClearText.Refuse(postgres);
        postgres.Options = $"{SessionSettings} {postgres.Options}".TrimEnd();
        return postgres.ConnectionString;
    }

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
