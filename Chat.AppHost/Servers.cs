namespace Chat.AppHost;

/// <summary>The connection strings of PostgreSQL and Redis; what waits for one waits for its server.</summary>
/// <param name="Owned">The database for its owner, who makes its tables: the migration.</param>
/// <param name="Database">The database for those who read and write its rows: the API.</param>
/// <param name="Redis">Redis.</param>
internal sealed record Servers(
    IResourceBuilder<IResourceWithConnectionString> Owned,
    IResourceBuilder<IResourceWithConnectionString> Database,
    IResourceBuilder<IResourceWithConnectionString> Redis)
{
    /// <summary>The resource's name of the connection string for the owner.</summary>
    public const string OwnedDatabase = "chatdb-owner";
}

internal static class ServerRegistration
{
    /// <summary>PostgreSQL and Redis: services of Azure, containers where a runtime answers, else programs of this machine.</summary>
    /// <exception cref="TopologyException">Neither is to be had, or the data can't be used.</exception>
    public static async Task<Servers> AddServersAsync(this IDistributedApplicationBuilder builder, CommandLine options)
    {
        if (builder.ExecutionContext.IsPublishMode) return builder.AddCloudServers();
        var folder = new DataFolder(options);
        return !options.InstalledServers && await ContainerRuntime.FindAsync() is not null
            ? builder.AddContainerServers(folder)
            : await builder.AddInstalledServersAsync(folder);
    }
}
