namespace Chat.AppHost;

/// <summary>The PostgreSQL of this machine with a database of our own, reachable on the loopback interface with a password only.</summary>
internal static class PostgresServer
{
    private const string User = "chat";
    private const string Database = "chatdb";

    /// <summary>Enough for ten instances of the API, each with as many as its pool holds at most, and for tools besides.</summary>
    private const int MostConnections = 300;

    /// <summary>
    /// Turns the SIGTERM that stops a resource into SIGINT: PostgreSQL then cuts its clients off instead of waiting for them (fast shutdown).
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
        if (!Directory.Exists(cluster)) await MakeClusterAsync(programs, parent, cluster, account, secrets, cancellationToken);

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
                "-c", "timezone=UTC",
                "-c", "log_timezone=UTC",
            ],
            cluster)
        {
            Account = account,
        };

    // Under another name until it is whole, so that being interrupted leaves nothing half made.
    private static async Task MakeClusterAsync(
        PostgresPrograms programs, string parent, string cluster, string? account, Secrets secrets, CancellationToken cancellationToken)
    {
        var unfinished = $"{cluster}.new";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);

        var locale = OperatingSystem.IsLinux() ? "C.UTF-8" : "C";
        await RunAsync(programs.InitDb, ["-D", unfinished, "-U", "postgres", "--encoding=UTF8", $"--locale={locale}", "--auth=reject"]);

        // Nobody, the superuser included, comes in but our own role. Written here, because initdb has no such choice.
        await File.WriteAllTextAsync(
            Path.Combine(unfinished, "pg_hba.conf"), $"host {Database} {User} 127.0.0.1/32 scram-sha-256\n", cancellationToken);

        // A server in single-user mode asks nobody for a password and needs no port.
        await RunAsync(
            programs.Postgres,
            ["--single", "-D", unfinished, "-c", "exit_on_error=on", "-c", "log_checkpoints=off", "postgres"],
            $"CREATE ROLE {User} LOGIN PASSWORD '{secrets.PostgresPassword}'\nCREATE DATABASE {Database} OWNER {User}\n");
        Directory.Move(unfinished, cluster);

        async Task RunAsync(string program, string[] arguments, string? input = null)
        {
            var launch = new Launch(program, arguments, parent)
            {
                Account = account,
                Environment = new Dictionary<string, string> { ["LC_ALL"] = locale },
            };
            var (exitCode, output) = await Tool.RunAsync(launch, input, cancellationToken: cancellationToken);
            if (exitCode != 0) throw new TopologyException($"PostgreSQL's data could not be made: {output}");
        }
    }
}
