using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Npgsql;

namespace Chat.Api.Database;

/// <summary>PostgreSQL's connection string, tuned for how the API uses it.</summary>
internal static class PostgresConnection
{
    /// <summary>Statements kept prepared on each connection: the few that the send and fetch paths run over and over.</summary>
    private const int PreparedStatements = 32;

    /// <summary>
    /// Connections of one process at most, unless the connection string says otherwise: PostgreSQL can't work for more at once. A process
    /// that has just started opens all of them in a burst, and each has to learn the catalog and plan the statements before it is as fast
    /// as the others.
    /// </summary>
    private const int PooledConnections = 20;

    /// <summary>
    /// Statements of ours take milliseconds, and PostgreSQL would compile some of them anew each time: the list of a coach with a thousand
    /// students took ten times as long.
    /// </summary>
    private const string Uncompiled = "-c jit=off";

    /// <summary>
    /// When the process at the other end hangs, or its host is gone, PostgreSQL ends a transaction in which nothing is asked for any more,
    /// and with it its locks, and closes a connection that nobody answers. The API waits for Redis in a transaction for 7 s at the most.
    /// </summary>
    private const string SessionSettings =
        $"{Uncompiled} -c idle_in_transaction_session_timeout=10s -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 "
        + "-c tcp_keepalives_count=3 -c tcp_user_timeout=25s";

    /// <exception cref="InvalidOperationException">It would leave this machine unprotected.</exception>
    public static string Tune(string connectionString)
    {
        // Later values win, so the connection string overrides the size of the pool.
        var postgres = new NpgsqlConnectionStringBuilder($"Maximum Pool Size={PooledConnections};{connectionString}")
        {
            MaxAutoPrepare = PreparedStatements,

            // No statement of ours changes more than its own transaction: a connection that goes back to the pool has nothing to be reset.
            NoResetOnClose = true,
        };
        if (postgres.SslMode is not (SslMode.VerifyCA or SslMode.VerifyFull))
            ClearText.Refuse(Resources.Database, (postgres.Host ?? "").Split(','), "SSL Mode=VerifyFull");
        postgres.Options = $"{SessionSettings} {postgres.Options}".TrimEnd();
        return postgres.ConnectionString;
    }
}
