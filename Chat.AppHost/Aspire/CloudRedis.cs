using Aspire.Hosting.Azure;
using Azure.Provisioning.RedisEnterprise;

namespace Chat.AppHost;

/// <summary>What Azure Managed Redis must be like for us.</summary>
internal static class CloudRedis
{
    /// <summary>
    /// One address in front of the whole cluster: the scaler that reads the queue's length knows no redirections to other nodes.
    /// </summary>
    public static void AnswerAtOneAddress(AzureResourceInfrastructure infrastructure) =>
        infrastructure.GetProvisionableResources().OfType<RedisEnterpriseDatabase>().Single().ClusteringPolicy =
            RedisEnterpriseClusteringPolicy.EnterpriseCluster;
}
