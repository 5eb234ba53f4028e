namespace Chat.AppHost;

/// <summary>A database server that is installed on this machine, in the place of a container.</summary>
internal sealed class InstalledServer(string name, InstalledProgram program)
    : ExecutableResource(name, program.Command[0], program.WorkingDirectory)
{
    /// <summary>Where it listens, with the password.</summary>
    public string Url => program.Url;

    /// <summary>The server's process, which may stand behind a wrapper's; null while it has none.</summary>
    public int? PidBehind(int? pid) => program.PidFile is { } file && pid is not null ? PidFile.Read(file)?.Pid : pid;
}

/// <summary>A program that serves in the place of a container.</summary>
/// <param name="Command">The program and its arguments.</param>
/// <param name="WorkingDirectory">The folder to start it in.</param>
/// <param name="Url">Where it will listen, with the password.</param>
/// <param name="ConnectionString">The same for its clients' library.</param>
/// <param name="IsReadyAsync">Whether it can be used now.</param>
internal sealed record InstalledProgram(
    IReadOnlyList<string> Command,
    string WorkingDirectory,
    string Url,
    string ConnectionString,
    Func<CancellationToken, Task<bool>> IsReadyAsync)
{
    /// <summary>Where the server writes its pid, if the command's process is not the server itself.</summary>
    public string? PidFile { get; init; }
}
