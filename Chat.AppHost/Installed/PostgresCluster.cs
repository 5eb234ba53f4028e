namespace Chat.AppHost;

/// <summary>Makes the data folder of an installed PostgreSQL, with programs that run as the server's account.</summary>
internal sealed class PostgresCluster(PostgresPrograms programs, string parent, string? account)
{
    private static string Locale => OperatingSystem.IsLinux() ? "C.UTF-8" : "C";

    /// <summary>
    /// Makes the data folder under a temporary name and then renames it, so that an interruption leaves no half-made one.
    /// </summary>
    /// <param name="cluster">The data folder.</param>
    /// <param name="admission">The content of pg_hba.conf: the users who may connect.</param>
    /// <param name="statements">The statements that make roles and databases, one a line.</param>
    /// <param name="cancellation">Ends the making.</param>
    /// <exception cref="TopologyException">PostgreSQL could not make the data folder.</exception>
    public async Task MakeAsync(string cluster, string admission, string statements, CancellationToken cancellation)
    {
        var unfinished = $"{cluster}.new";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        string[] making = ["-D", unfinished, "-U", "postgres", "--encoding=UTF8", $"--locale={Locale}", "--auth=reject"];
        await RunAsync(programs.InitDb, making, null, cancellation);
        await File.WriteAllTextAsync(AdmissionOf(unfinished), admission, cancellation);
        await RunStatementsAsync(unfinished, statements, cancellation);
        Directory.Move(unfinished, cluster);
    }

    /// <summary>Updates a data folder that was made with another pg_hba.conf. The server must not run.</summary>
    /// <inheritdoc cref="MakeAsync" />
    public async Task AdmitAsync(string cluster, string admission, string statements, CancellationToken cancellation)
    {
        if (await File.ReadAllTextAsync(AdmissionOf(cluster), cancellation) == admission) return;
        await RunStatementsAsync(cluster, statements, cancellation);
        await File.WriteAllTextAsync(AdmissionOf(cluster), admission, cancellation);
    }

    private static string AdmissionOf(string cluster) => Path.Combine(cluster, "pg_hba.conf");

    // A server in single-user mode asks for no password and needs no port.
    private Task RunStatementsAsync(string cluster, string statements, CancellationToken cancellation) =>
        RunAsync(
            programs.Postgres,
            ["--single", "-D", cluster, "-c", "exit_on_error=on", "-c", "log_checkpoints=off", "postgres"],
            statements,
            cancellation);

    private async Task RunAsync(string program, string[] arguments, string? input, CancellationToken cancellation)
    {
        var launch = new Launch(program, arguments, parent)
        {
            Account = account,
            Environment = new Dictionary<string, string> { ["LC_ALL"] = Locale },
        };
        var (exitCode, output) = await Tool.RunAsync(launch, input, cancellation: cancellation);
        if (exitCode != 0) throw new TopologyException($"PostgreSQL's data could not be made: {output}");
    }
}
