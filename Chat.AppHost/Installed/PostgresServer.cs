namespace Chat.AppHost;

/// <summary>The PostgreSQL of this machine with a database of our own, reachable on the loopback interface with a password only.</summary>
internal static class PostgresServer
{
    private const string User = "chat";
    private const string Database = "chatdb";

    /// <summary>Makes no table and drops none; the migration makes this role.</summary>
    private const string ApiUser = "chat_api";

    /// <summary>Nobody, the superuser included, comes in but our own two roles. Written by us, because initdb has no such choice.</summary>
    private const string Admission = $"host {Database} {User},{ApiUser} 127.0.0.1/32 scram-sha-256\n";

    /// <summary>Enough for ten instances of the API, each with as many as its pool holds at most, and for tools besides.</summary>
    private const int MostConnections = 300;

    /// <summary>
    /// Turns the SIGTERM that stops a resource into SIGINT: PostgreSQL then cuts its clients off instead of waiting for them
    /// (fast shutdown).
    /// </summary>
    private const string FastShutdown = """trap 'kill -INT $server' TERM INT; "$@" & server=$!; wait $server; wait $server""";

    /// <summary>Finds the programs, and makes the cluster, role and database if they aren't there yet.</summary>
    /// <exception cref="TopologyException">PostgreSQL is missing, or its data can't be made or used.</exception>
    public static async Task<InstalledProgram> PrepareAsync(
        DataFolder folder, Secrets secrets, Action<string> output, CancellationToken cancellationToken)
    {
        // PostgreSQL refuses to run as root. The packages of every distribution make this account.
        var account = Environment.IsPrivilegedProcess ? "postgres" : null;
        var parent = await new PostgresFolder(folder, secrets, account).PrepareAsync(output);
        var cluster = Path.Combine(parent, "cluster");
        var programs = await PostgresPrograms.FindAsync(cluster);
        var maker = new PostgresCluster(programs, parent, account);
        if (!Directory.Exists(cluster)) await maker.MakeAsync(cluster, Admission, MakeRoleAndDatabase(secrets), cancellationToken);
        else await maker.AdmitAsync(cluster, Admission, $"ALTER ROLE {User} CREATEROLE\n", cancellationToken);

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

    /// <summary>The connection string of the owner, with the API's role instead.</summary>
    public static string ForApi(string connectionString, Secrets secrets) => connectionString.Replace(
        $"Username={User};Password={secrets.PostgresPassword}",
        $"Username={ApiUser};Password={secrets.ApiPassword}",
        StringComparison.Ordinal);

    /// <summary>On Linux a server whose wrapper was killed is told to stop too.</summary>
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
                // A statement that is logged, say because it was slow, must not bring its values along: they may be texts.
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
