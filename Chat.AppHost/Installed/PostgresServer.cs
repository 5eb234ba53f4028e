namespace Chat.AppHost;

/// <summary>
/// The PostgreSQL of this machine with a database of our own, reachable only on the loopback interface and with a password.
/// </summary>
internal static class PostgresServer
{
    private const string User = "chat";
    private const string Database = "chatdb";

    /// <summary>The API's role, which can't create or drop a table; the migration makes it.</summary>
    private const string ApiUser = "chat_api";

    /// <summary>
    /// The content of pg_hba.conf: only our two roles can connect, not even the superuser. We write it because initdb has no such option.
    /// </summary>
    private const string Admission = $"host {Database} {User},{ApiUser} 127.0.0.1/32 scram-sha-256\n";

    /// <summary>The connection limit, enough for ten instances of the API with full pools, and for tools.</summary>
    private const int MostConnections = 300;

    /// <summary>
    /// Turns the SIGTERM of a stop into SIGINT (fast shutdown), with which PostgreSQL disconnects its clients instead of waiting for them.
    /// </summary>
    private const string FastShutdown = """trap 'kill -INT $server' TERM INT; "$@" & server=$!; wait $server; wait $server""";

    /// <summary>Finds the programs, and makes the missing ones of cluster, role and database.</summary>
    /// <exception cref="TopologyException">PostgreSQL is missing, or the data can't be made or used.</exception>
    public static async Task<InstalledProgram> PrepareAsync(
        DataFolder folder, Secrets secrets, Action<string> output, CancellationToken cancellation)
    {
        // PostgreSQL refuses to run as root. The packages of every distribution create this account.
        var account = Environment.IsPrivilegedProcess ? "postgres" : null;
        var parent = await new PostgresFolder(folder, secrets, account).PrepareAsync(output);
        var cluster = Path.Combine(parent, "cluster");
        var programs = await PostgresPrograms.FindAsync(cluster);
        var maker = new PostgresCluster(programs, parent, account);
        if (!Directory.Exists(cluster)) await maker.MakeAsync(cluster, Admission, MakeRoleAndDatabase(secrets), cancellation);
        else await maker.AdmitAsync(cluster, Admission, $"ALTER ROLE {User} CREATEROLE\n", cancellation);

        var port = FreePorts.Take();
        var pidFile = Path.Combine(cluster, "postmaster.pid");
        return new(
            [.. Wrapper, .. Start(programs, cluster, port, account).Command],
            parent,
            $"postgres://{User}:{secrets.PostgresPassword}@127.0.0.1:{port}/{Database}",
            $"Host=127.0.0.1;Port={port};Username={User};Password={secrets.PostgresPassword};Database={Database}",
            _ => Task.FromResult(PidFile.Read(pidFile) is { IsReady: true }))
        {
            PidFile = pidFile,
        };
    }

    /// <summary>The owner's connection string with the API's role in place of the owner.</summary>
    public static string ForApi(string connectionString, Secrets secrets) => connectionString.Replace(
        $"Username={User};Password={secrets.PostgresPassword}",
        $"Username={ApiUser};Password={secrets.ApiPassword}",
        StringComparison.Ordinal);

    /// <summary>The wrapper's command. On Linux a server also stops when its wrapper was killed.</summary>
    private static string[] Wrapper =>
        OperatingSystem.IsLinux() ? ["sh", "-c", FastShutdown, "sh", "setpriv", "--pdeathsig", "INT"] : ["sh", "-c", FastShutdown, "sh"];

    private static Launch Start(PostgresPrograms programs, string cluster, int port, string? account) =>
        new(
            programs.Postgres,
            [
                "-D", cluster,
                "-c", "listen_addresses=127.0.0.1",
                "-c", $"port={port}",
                "-c", "unix_socket_directories=",
                "-c", $"max_connections={MostConnections}",
                "-c", "log_checkpoints=off",
                // The log must not hold the parameters of a logged statement, such as a slow one, because they may be texts of messages.
                "-c", "log_parameter_max_length=0",
                "-c", "log_parameter_max_length_on_error=0",
                "-c", "timezone=UTC",
                "-c", "log_timezone=UTC",
            ],
            cluster)
        {
            Account = account,
        };

    /// <summary>The owner may make roles, so that the migration can make the API's.</summary>
    private static string MakeRoleAndDatabase(Secrets secrets) =>
        $"CREATE ROLE {User} LOGIN CREATEROLE PASSWORD '{secrets.PostgresPassword}'\nCREATE DATABASE {Database} OWNER {User}\n";
}
