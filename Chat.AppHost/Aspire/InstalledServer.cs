using Chat.AppHost.Local;

namespace Chat.AppHost;

/// <summary>A database server that is installed on this machine, in the place of a container.</summary>
internal sealed class InstalledServer(string name, Launch launch, string url)
    : ExecutableResource(name, launch.PlainCommand().FileName, launch.WorkingDirectory)
{
    /// <summary>Where it listens, with the password.</summary>
    public string Url => url;

    /// <summary>What follows the program.</summary>
    public IReadOnlyList<string> Arguments { get; } = launch.PlainCommand().Arguments;
}
