namespace Chat.Worker.Queue;

internal static class QueueRegistration
{
    /// <summary>The queue, the renewal of this worker's lease, and the reclaiming of items of dead workers.</summary>
    public static void AddQueue(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<QueueOptions>().BindConfiguration("Queue").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ClaimedQueue>().AddSingleton<WorkerIdentity>();
        builder.Services.AddSingleton<RedisOutage>().AddSingleton<WorkerMetrics>();
        builder.Services.AddHostedService<LeaseRenewal>();
        builder.Services.AddHostedService<Reclaimer>();
    }
}
