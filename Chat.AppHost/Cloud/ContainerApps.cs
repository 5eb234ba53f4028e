using System.Globalization;
using StackExchange.Redis;

namespace Chat.AppHost;

/// <summary>How many replicas a service has in the cloud, and how large one is.</summary>
/// <param name="Cpu">Cores of one replica; it gets twice as many GiB of memory, as the environment demands.</param>
/// <param name="Least">Replicas at any time.</param>
/// <param name="Most">Replicas at most.</param>
/// <param name="Load">How many open requests, or items of a queue, call for one more.</param>
internal sealed record CloudSize(double Cpu, int Least, int Most, int Load);

/// <summary>Services as Azure Container Apps. In a run, all of this does nothing.</summary>
internal static class ContainerApps
{
    /// <summary>The module that holds what the services share.</summary>
    public const string Cloud = "cloud";

    private const string Domain = "AZURE_CONTAINER_APPS_ENVIRONMENT_DEFAULT_DOMAIN";

    /// <summary>A service with replicas, which take over from those of the version before when they are ready.</summary>
    /// <param name="service">The service.</param>
    /// <param name="size">How many, and how large.</param>
    /// <param name="queue">The Redis list that it works off, whose length says how many replicas there are; nobody calls it.</param>
    public static IResourceBuilder<ProjectResource> PublishAsContainerApp(
        this IResourceBuilder<ProjectResource> service, CloudSize size, RedisKey? queue = null) => service.DeployBy("service", parameters =>
    {
        parameters["port"] = new ImageProperty(service, "containerPort");
        parameters["callers"] = queue is not null ? "nobody"
            : service.GetEndpoint("http").EndpointAnnotation.IsExternal ? "everyone"
            : "services";
        parameters["size"] = ManifestText.Json(
        [
            new("cpu", size.Cpu.ToString(CultureInfo.InvariantCulture)),
            new("memory", string.Create(CultureInfo.InvariantCulture, $"{2 * size.Cpu}Gi")),
            new("leastReplicas", size.Least.ToString(CultureInfo.InvariantCulture)),
            new("mostReplicas", size.Most.ToString(CultureInfo.InvariantCulture)),
            new("loadPerReplica", size.Load.ToString(CultureInfo.InvariantCulture)),
        ]);
        if (queue is { } list) parameters["queue"] = list.ToString();
    });

    /// <summary>A program that is started for each new version, and ends (azure.yaml).</summary>
    public static IResourceBuilder<ProjectResource> PublishAsContainerAppJob(this IResourceBuilder<ProjectResource> job) =>
        job.DeployBy("job", _ => { });

    /// <summary>Where browsers find a service that everyone may call.</summary>
    public static ReferenceExpression OriginInCloud(this IResourceBuilder<ProjectResource> service) =>
        ReferenceExpression.Create($"https://{service.Resource.Name}.{service.ApplicationBuilder.Module(Cloud).Output(Domain)}");

    private static IResourceBuilder<ProjectResource> DeployBy(
        this IResourceBuilder<ProjectResource> service, string module, Action<Dictionary<string, object>> configure)
    {
        if (!service.ApplicationBuilder.ExecutionContext.IsPublishMode) return service;
        var cloud = service.ApplicationBuilder.Module(Cloud);
        return service.WithAnnotation(new DeploymentTargetAnnotation(new BicepResource($"{service.Resource.Name}-deployment", module)
        {
            Parameters =
            {
                ["name"] = service.Resource.Name,
                ["image"] = new ImageProperty(service, "containerImage"),
                ["registry"] = cloud.Output("AZURE_CONTAINER_REGISTRY_ENDPOINT"),
                ["environmentId"] = cloud.Output("environmentId"),
                ["pullIdentityId"] = cloud.Output("pullIdentityId"),
            },
            Complete = async (context, parameters) =>
            {
                configure(parameters);
                await new CloudSettings(service, cloud).AddToAsync(parameters, context);
            },
        }));
    }

    /// <summary>A property of a service that azd knows when it has built the image.</summary>
    private sealed record ImageProperty(IResourceBuilder<ProjectResource> Service, string Name) : IManifestExpressionProvider
    {
        public string ValueExpression => $"{{{Service.Resource.Name}.{Name}}}";
    }
}
