namespace Chat.Realtime.Recovery;

internal static class RecoveryRegistration
{
    /// <summary>The recovery of this node after an outage or a data loss of Redis.</summary>
    public static void AddRecovery(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RecoveryOptions>().BindConfiguration("Recovery").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<SyncNotices>();
        builder.Services.AddHostedService<RedisWatch>();
    }
}
