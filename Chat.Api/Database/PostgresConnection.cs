using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Npgsql;

namespace Chat.Api.Database;

/// <summary>PostgreSQL's connection string, tuned for how the API uses it.</summary>
internal static class PostgresConnection
{
    /// <summary>The number of statements kept prepared on each connection, enough for the send and fetch paths.</summary>
    private const int PreparedStatements = 32;

    /// <summary>
    /// The pool size of one process unless the connection string sets it, limited because a new process opens all connections in a burst,
    /// and each must load the catalog and plan its statements. PostgreSQL can't work for more at once.
    /// </summary>
    private const int PooledConnections = 20;

    /// <summary>
    /// Turns JIT compilation off: our statements take milliseconds, and compiling made the list of a coach with a thousand students ten
    /// times slower.
    /// </summary>
    private const string Uncompiled = "-c jit=off";

    /// <summary>
    /// Turns sequential scans off: a connection keeps the plan that it made for an empty table until the table is analyzed, and would read
    /// the whole table for each call meanwhile (docs/adr/0018-plans-for-any-amount-of-data.md).
    /// </summary>
    private const string NoSequentialScans = "-c enable_seqscan=off";

    /// <summary>
    /// PostgreSQL ends an idle transaction, with its locks, and a connection whose client hangs or is gone. The API waits for Redis within
    /// a transaction for 7 s at most.
    /// </summary>
    private const string SessionSettings =
        $"{Uncompiled} {NoSequentialScans} -c idle_in_transaction_session_timeout=10s -c tcp_keepalives_idle=10 "
        + "-c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c tcp_user_timeout=25s";

    /// <exception cref="InvalidOperationException">The connection would leave this machine unencrypted.</exception>
    public static string Tune(string connectionString)
    {
        // Later values win, so the connection string overrides the size of the pool.
        var postgres = new NpgsqlConnectionStringBuilder($"Maximum Pool Size={PooledConnections};{connectionString}")
        {
            MaxAutoPrepare = PreparedStatements,

            // Our statements change no session state, so a connection needs no reset when it returns to the pool.
            NoResetOnClose = true,
        };
        if (postgres.SslMode is not (SslMode.VerifyCA or SslMode.VerifyFull))
            ClearText.Refuse(Resources.Database, (postgres.Host ?? "").Split(','), "SSL Mode=VerifyFull");
        postgres.Options = $"{SessionSettings} {postgres.Options}".TrimEnd();
        return postgres.ConnectionString;
    }
}
