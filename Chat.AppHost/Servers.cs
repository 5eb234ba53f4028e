namespace Chat.AppHost;

/// <summary>The connection strings of PostgreSQL and Redis. A resource that waits for one waits for its server.</summary>
/// <param name="Owned">The database for its owner, the migration, which makes the tables.</param>
/// <param name="Database">The database for the API, which reads and writes the rows.</param>
/// <param name="Redis">Redis.</param>
internal sealed record Servers(
    IResourceBuilder<IResourceWithConnectionString> Owned,
    IResourceBuilder<IResourceWithConnectionString> Database,
    IResourceBuilder<IResourceWithConnectionString> Redis)
{
    /// <summary>The resource name of the owner's connection string.</summary>
    public const string OwnedDatabase = "chatdb-owner";
}

internal static class ServerRegistration
{
    /// <summary>Adds PostgreSQL and Redis: services of Azure, containers if a runtime answers, else programs of this machine.</summary>
    /// <exception cref="TopologyException">Neither containers nor programs are available, or the data can't be used.</exception>
    public static async Task<Servers> AddServersAsync(this IDistributedApplicationBuilder builder, CommandLine options)
    {
        if (builder.ExecutionContext.IsPublishMode) return builder.AddCloudServers();
        var folder = new DataFolder(options);
        return !options.InstalledServers && await ContainerRuntime.FindAsync() is not null
            ? builder.AddContainerServers(folder)
            : await builder.AddInstalledServersAsync(folder);
    }
}
