using System.Globalization;

namespace Chat.AppHost;

/// <summary>Adds services to the topology: one resource for each instance in a run, one resource with replicas in the cloud.</summary>
internal static class ServiceRegistration
{
    /// <summary>A service that always runs.</summary>
    public static IResourceBuilder<ProjectResource> AddService<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new() =>
        builder.AddJob<TProject>(name).WithRestart();

    /// <summary>A run of a service's program that ends by itself.</summary>
    public static IResourceBuilder<ProjectResource> AddJob<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new()
    {
        var service = builder.AddProject<TProject>(name, launchProfileName: null);
        return builder.ExecutionContext.IsPublishMode ? service : service.WithBuiltProgram().WithOwnTelemetry();
    }

    /// <summary>Adds the requested number of instances of a service: <c>api</c>, or <c>api-1</c> and <c>api-2</c>.</summary>
    public static IReadOnlyList<IResourceBuilder<ProjectResource>> AddInstances<TProject>(
        this IDistributedApplicationBuilder builder,
        string name,
        int count,
        Func<IResourceBuilder<ProjectResource>, IResourceBuilder<ProjectResource>> connect)
        where TProject : IProjectMetadata, new()
    {
        string[] names = builder.ExecutionContext.IsPublishMode || count == 1
            ? [name]
            : [.. Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"))];
        return
        [
            .. names.Select(instance =>
                connect(builder.AddService<TProject>(instance).WithHttpEndpoint(isProxied: false).WithHttpHealthCheck("/health"))),
        ];
    }

    /// <summary>Passes the addresses of all instances under the service's one name, and waits for the instances.</summary>
    public static IResourceBuilder<ProjectResource> WithReferences(
        this IResourceBuilder<ProjectResource> service, IEnumerable<IResourceBuilder<ProjectResource>> instances, string name)
    {
        foreach (var instance in instances) service.WithReference(instance, name).WaitFor(instance);
        return service;
    }

    /// <summary>Adds the only endpoint that a browser can reach; port 0 stands for any free one.</summary>
    public static IResourceBuilder<ProjectResource> WithPublicEndpoint(this IResourceBuilder<ProjectResource> web, int port) =>
        web.WithHttpEndpoint(port == 0 ? null : port, isProxied: false).WithExternalHttpEndpoints().WithHttpHealthCheck("/health");

    /// <summary>Sets the origins of browsers: the web app's address by name and by number.</summary>
    public static IResourceBuilder<ProjectResource> WithPublicOrigins(
        this IResourceBuilder<ProjectResource> service, IResourceBuilder<ProjectResource> web)
    {
        if (service.ApplicationBuilder.ExecutionContext.IsPublishMode)
            return service.WithEnvironment("PublicOrigins__0", web.OriginInCloud());
        var endpoint = web.GetEndpoint("http");
        return service
            .WithEnvironment("PublicOrigins__0", endpoint)
            .WithEnvironment(
                "PublicOrigins__1",
                ReferenceExpression.Create($"http://127.0.0.1:{endpoint.Property(EndpointProperty.Port)}"));
    }

    /// <summary>Sets the first accounts: demo accounts in development, and in the cloud an admin whose address is a parameter.</summary>
    public static IResourceBuilder<ProjectResource> WithFirstAccounts(
        this IResourceBuilder<ProjectResource> migrate, IResourceBuilder<ProjectResource> web, CommandLine options)
    {
        var builder = migrate.WithPublicOrigins(web).ApplicationBuilder;
        return builder.ExecutionContext.IsPublishMode
            ? migrate.WithEnvironment("Admin__Email", builder.AddParameter("admin-email"))
            : migrate
                .WithEnvironment("Demo__Pairs", options.Pairs.ToString(CultureInfo.InvariantCulture))
                .WithEnvironment("Demo__Students", options.Students.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Passes on the path of the file with the master keys. In the cloud the file is a secret that is mounted.</summary>
    public static IResourceBuilder<ProjectResource> WithMasterKeys(this IResourceBuilder<ProjectResource> service, CommandLine options)
    {
        var builder = service.ApplicationBuilder;
        if (!builder.ExecutionContext.IsPublishMode)
            return service.WithEnvironment(MasterKeyFile.Setting, MasterKeyFile.In(new DataFolder(options)));
        var keys = builder.Resources.OfType<ParameterResource>().SingleOrDefault(parameter => parameter.Name == MasterKeyFile.Parameter);
        return service.WithEnvironment(MasterKeyFile.Setting, keys is not null
            ? builder.CreateResourceBuilder(keys)
            : builder.AddParameter(
                MasterKeyFile.Parameter, new GenerateParameterDefault { MinLength = 64, Special = false }, secret: true));
    }

    /// <summary>
    /// Passes on the school's card for urgent help, from the setting <c>UrgentHelp:Card</c> or, in the cloud, a parameter. The card is
    /// optional.
    /// </summary>
    public static IResourceBuilder<ProjectResource> WithUrgentHelp(this IResourceBuilder<ProjectResource> api)
    {
        var builder = api.ApplicationBuilder;
        if (builder.ExecutionContext.IsPublishMode)
            return api.WithEnvironment("UrgentHelp__Card", builder.AddParameter("urgent-help", "", publishValueAsDefault: true));
        return builder.Configuration["UrgentHelp:Card"] is { Length: > 0 } card ? api.WithEnvironment("UrgentHelp__Card", card) : api;
    }

    /// <summary>Restricts the web app to its own host in the cloud. A developer may open it at any host.</summary>
    public static IResourceBuilder<ProjectResource> WithOwnHost(this IResourceBuilder<ProjectResource> web) =>
        web.ApplicationBuilder.ExecutionContext.IsPublishMode ? web.WithPublicOrigins(web) : web;

    /// <summary>
    /// Passes on the contact for reports of weaknesses, from the setting <c>SecurityTxt:Contact</c> or, in the cloud, a parameter. The
    /// contact is optional.
    /// </summary>
    public static IResourceBuilder<ProjectResource> WithSecurityContact(this IResourceBuilder<ProjectResource> web)
    {
        var builder = web.ApplicationBuilder;
        if (builder.ExecutionContext.IsPublishMode)
            return web.WithEnvironment("SecurityTxt__Contact", builder.AddParameter("security-contact", "", publishValueAsDefault: true));
        return builder.Configuration["SecurityTxt:Contact"] is { Length: > 0 } contact
            ? web.WithEnvironment("SecurityTxt__Contact", contact)
            : web;
    }

    /// <summary>Labels an address in the dashboard with its purpose.</summary>
    public static IResourceBuilder<ProjectResource> WithLink(this IResourceBuilder<ProjectResource> service, string text, string path) =>
        service.WithUrlForEndpoint("http", url => (url.DisplayText, url.Url) = (text, path == "/" ? url.Url : path));
}
