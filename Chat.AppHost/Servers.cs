namespace Chat.AppHost;

/// <summary>The connection strings of the database and of Redis; what waits for one waits for its server.</summary>
internal sealed record Servers(IResourceBuilder<IResourceWithConnectionString> Database, IResourceBuilder<IResourceWithConnectionString> Redis);

internal static class ServerRegistration
{
    /// <summary>PostgreSQL and Redis: containers where a runtime answers, else the programs that are installed on this machine.</summary>
    /// <exception cref="TopologyException">Neither is to be had, or the data can't be used.</exception>
    public static async Task<Servers> AddServersAsync(this IDistributedApplicationBuilder builder, CommandLine options)
    {
        var folder = new DataFolder(options);
        return builder.ExecutionContext.IsPublishMode || (!options.InstalledServers && await ContainerRuntime.FindAsync() is not null)
            ? builder.AddContainerServers(folder)
            : await builder.AddInstalledServersAsync(folder);
    }
}
