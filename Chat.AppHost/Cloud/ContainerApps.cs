using System.Globalization;
using StackExchange.Redis;

namespace Chat.AppHost;

/// <summary>The number and the size of a service's replicas in the cloud.</summary>
/// <param name="Cpu">The cores of one replica, which gets twice as many GiB of memory, as the environment demands.</param>
/// <param name="Least">The least number of replicas.</param>
/// <param name="Most">The largest number of replicas.</param>
/// <param name="Load">The number of open requests, or of items of a queue, for each replica.</param>
internal sealed record CloudSize(double Cpu, int Least, int Most, int Load);

/// <summary>Services as Azure Container Apps. The methods have no effect in a run.</summary>
internal static class ContainerApps
{
    /// <summary>The module of the resources that the services share.</summary>
    public const string Cloud = "cloud";

    private const string Domain = "AZURE_CONTAINER_APPS_ENVIRONMENT_DEFAULT_DOMAIN";

    /// <summary>A service with replicas. New replicas replace those of the earlier version when they are ready.</summary>
    /// <param name="service">The service.</param>
    /// <param name="size">The number and the size of the replicas.</param>
    /// <param name="queue">The Redis list that the service drains, whose length sets the number of replicas; nobody calls it.</param>
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

    /// <summary>A program that runs once for each new version (azure.yaml).</summary>
    public static IResourceBuilder<ProjectResource> PublishAsContainerAppJob(this IResourceBuilder<ProjectResource> job) =>
        job.DeployBy("job", _ => { });

    /// <summary>The origin of a public service for browsers.</summary>
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

    /// <summary>A property of a service that azd knows after it has built the image.</summary>
    private sealed record ImageProperty(IResourceBuilder<ProjectResource> Service, string Name) : IManifestExpressionProvider
    {
        public string ValueExpression => $"{{{Service.Resource.Name}.{Name}}}";
    }
}
