using System.Globalization;
using Azure.Provisioning.AppContainers;
using Chat.ServiceDefaults.Contracts;

namespace Chat.AppHost;

/// <summary>On Azure there are as many workers as the length of the queue asks for.</summary>
internal static class QueueScaling
{
    private const int MostWorkers = 10;

    /// <summary>How many waiting notices call for one more worker.</summary>
    private const int NoticesPerWorker = 1_000;

    /// <summary>The secret that Aspire makes of the environment variable REDIS_PASSWORD, which comes with the reference to Redis.</summary>
    private const string PasswordSecret = "redis-password";

    /// <summary>Scales by KEDA's scaler for Redis lists: https://keda.sh/docs/latest/scalers/redis-lists.</summary>
    public static IResourceBuilder<ProjectResource> PublishScaledByQueue(
        this IResourceBuilder<ProjectResource> worker, IResourceBuilder<IResourceWithConnectionString> redis) =>
        worker.PublishAsAzureContainerApp((infrastructure, app) =>
        {
            var host = redis.Resource.GetConnectionProperty("Host");
            var port = redis.Resource.GetConnectionProperty("Port");
            var address = ReferenceExpression.Create($"{host}:{port}").AsProvisioningParameter(infrastructure, "queueAddress");
            app.Template.Scale.MaxReplicas = MostWorkers;
            app.Template.Scale.Rules =
            [
                new ContainerAppScaleRule
                {
                    Name = "queue",
                    Custom = new ContainerAppCustomScaleRule
                    {
                        CustomScaleRuleType = "redis",
                        Metadata =
                        {
                            { "address", address },
                            { "listName", RedisKeys.Queue.ToString() },
                            { "listLength", NoticesPerWorker.ToString(CultureInfo.InvariantCulture) },
                            { "enableTLS", "true" },
                        },
                        Auth = [new ContainerAppScaleRuleAuth { SecretRef = PasswordSecret, TriggerParameter = "password" }],
                    },
                },
            ];
        });
}
