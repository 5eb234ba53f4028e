using System.Security.Cryptography;
using System.Text;

namespace Chat.AppHost;

/// <summary>The folder with everything that outlives a run: passwords, databases, and the state of the processes.</summary>
internal sealed record DataFolder
{
    public DataFolder(string path) => Path = System.IO.Path.GetFullPath(path);

    /// <summary>The folder from the command line, else <c>.data</c> beside the solution.</summary>
    public DataFolder(CommandLine options)
        : this(options.Data ?? System.IO.Path.Combine(Built.RepositoryRoot, ".data"))
    {
    }

    public string Path { get; }

    public string SecretsFile => In("secrets.json");

    public string MasterKeyFile => In("master-keys");

    public string RunStateFile => In("run.json");

    public string Redis => In("redis");

    public string Postgres => In("postgres");

    public string Logs => In("logs");

    /// <summary>The mails that the mail server of development got.</summary>
    public string Mail => In("mail");

    private string LockFile => In("lock");

    /// <summary>
    /// The folder of PostgreSQL's data when its account can't reach this folder, because a server that root starts runs as another account.
    /// The name depends on the password too, so that data never meets a wrong password.
    /// </summary>
    public string PostgresElsewhere(Secrets secrets)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Path}\n{secrets.PostgresPassword}"));
        return $"/var/tmp/chat-postgres-{Convert.ToHexStringLower(hash)[..12]}";
    }

    /// <summary>
    /// Makes the folder if it is missing, claims it, writes this process into it, and ends the leftovers of an earlier run.
    /// </summary>
    /// <exception cref="TopologyException">The folder can't be made, or another process has claimed it.</exception>
    public async Task<DataClaim> ClaimAsync()
    {
        Create();
        var claim = Lock();
        if (RunState.Read(this) is { } state) await state.EndLeftoversAsync();

        // From here on the verb down can stop this run, even if the run is not ready yet.
        new RunState(ProcessIdentity.Current, "", []).Write(this);
        return new DataClaim(claim);
    }

    /// <summary>Deletes our files from the folder, and the folder itself if nothing else is in it.</summary>
    public void Delete()
    {
        if (File.Exists(SecretsFile)) DeleteFolder(PostgresElsewhere(Secrets.In(this)));

        DeleteFolder(Postgres);
        DeleteFolder(Redis);
        DeleteFolder(Logs);
        DeleteFolder(Mail);
        File.Delete(SecretsFile);
        File.Delete(MasterKeyFile);
        File.Delete(RunStateFile);
        File.Delete(LockFile);
        if (Directory.Exists(Path) && !Directory.EnumerateFileSystemEntries(Path).Any()) Directory.Delete(Path);
    }

    /// <summary>Makes the folder. Other accounts may pass through it, as PostgreSQL's must, but not read it.</summary>
    private void Create()
    {
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        try
        {
            MakeFolder(Path, Owner | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
            MakeFolder(Redis, Owner);
            MakeFolder(Logs, Owner);
            MakeFolder(Mail, Owner);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TopologyException($"The data folder {Path} can't be made: {exception.Message}", exception);
        }
    }

    /// <summary>Locks the folder for this process. The system releases the lock when the process ends in any way.</summary>
    /// <exception cref="TopologyException">Another process has locked it.</exception>
    private FileStream Lock()
    {
        try
        {
            return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            var owner = RunState.Read(this)?.Host.Pid;
            throw new TopologyException(
                $"Chat is running already with the data in {Path}{(owner is null ? "" : $" (pid {owner})")}.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new TopologyException($"The data folder {Path} belongs to another account: {exception.Message}", exception);
        }
    }

    private static void MakeFolder(string folder, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, mode);
        }
    }

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}

/// <summary>Claims a data folder for this process until it is disposed.</summary>
internal sealed class DataClaim(IDisposable file) : IDisposable
{
    public void Dispose() => file.Dispose();
}
