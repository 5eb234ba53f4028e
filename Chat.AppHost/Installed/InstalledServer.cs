namespace Chat.AppHost;

/// <summary>A database server that is installed on this machine, in place of a container.</summary>
internal sealed class InstalledServer(string name, InstalledProgram program)
    : ExecutableResource(name, program.Command[0], program.WorkingDirectory)
{
    /// <summary>The URL of the server, with the password.</summary>
    public string Url => program.Url;

    /// <summary>The pid of the server, which may be a child of the command's process; null while there is none.</summary>
    public int? PidBehind(int? pid) => program.PidFile is { } file && pid is not null ? PidFile.Read(file)?.Pid : pid;
}

/// <summary>A program that serves in place of a container.</summary>
/// <param name="Command">The program and its arguments.</param>
/// <param name="WorkingDirectory">The folder to start it in.</param>
/// <param name="Url">The URL of the server, with the password.</param>
/// <param name="ConnectionString">The connection string for the library of the server's clients.</param>
/// <param name="IsReadyAsync">Whether the server is ready.</param>
internal sealed record InstalledProgram(
    IReadOnlyList<string> Command,
    string WorkingDirectory,
    string Url,
    string ConnectionString,
    Func<CancellationToken, Task<bool>> IsReadyAsync)
{
    /// <summary>The file with the server's pid, if the command's process is not the server itself.</summary>
    public string? PidFile { get; init; }
}
