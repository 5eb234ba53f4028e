namespace Chat.AppHost.Local;

/// <summary>The PostgreSQL of this machine with a database of our own, reachable on the loopback interface with a password only.</summary>
internal sealed record PostgresServer(Launch Launch, string Cluster, int Port, Secrets Secrets)
{
    private const string User = "chat";
    private const string Database = "chatdb";

    /// <summary>Enough for ten instances of the API, each with as many as its pool holds at most, and for who looks at it besides.</summary>
    private const int MostConnections = 300;

    public string Url => $"postgres://{User}:{Secrets.PostgresPassword}@127.0.0.1:{Port}/{Database}";

    public string ConnectionString =>
        $"Host=127.0.0.1;Port={Port};Username={User};Password={Secrets.PostgresPassword};Database={Database}";

    /// <summary>Finds the programs, and makes the cluster, role and database if they aren't there yet.</summary>
    public static async Task<PostgresServer> PrepareAsync(
        DataFolder folder, Secrets secrets, Action<string> output, CancellationToken cancellationToken)
    {
        // PostgreSQL refuses to run as root. The packages of every distribution make this account.
        var account = Environment.IsPrivilegedProcess ? "postgres" : null;
        var parent = await new PostgresFolder(folder, secrets, account).PrepareAsync(output);
        var cluster = Path.Combine(parent, "cluster");
        var programs = await PostgresPrograms.FindAsync(cluster);
        if (!Directory.Exists(cluster))
        {
            await MakeClusterAsync(programs, parent, cluster, account, secrets, cancellationToken);
        }

        var port = FreePorts.Take();
        return new(Start(programs, cluster, port, account), cluster, port, secrets);
    }

    private static Launch Start(PostgresPrograms programs, string cluster, int port, string? account) =>
        new(
            "postgres",
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

            // Fast shutdown: clients are cut off. The default, SIGTERM, would wait for them to leave.
            StopSignal = ProcessSignal.Interrupt,
            StopLimit = TimeSpan.FromSeconds(20),
        };

    // Under another name until it is whole, so that being interrupted leaves nothing half made.
    private static async Task MakeClusterAsync(
        PostgresPrograms programs, string parent, string cluster, string? account, Secrets secrets, CancellationToken cancellationToken)
    {
        var unfinished = $"{cluster}.new";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

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
            var launch = new Launch(Path.GetFileName(program), program, arguments, parent)
            {
                Account = account,
                Environment = new Dictionary<string, string> { ["LC_ALL"] = locale },
            };
            var (exitCode, output) = await Tool.RunAsync(launch, input, cancellationToken: cancellationToken);
            if (exitCode != 0)
            {
                throw new TopologyException($"PostgreSQL's data could not be made: {output}");
            }
        }
    }
}
