namespace Chat.Realtime.Recovery;

internal static class RecoveryRegistration
{
    /// <summary>What this node does when Redis was away and is back, or has forgotten.</summary>
    public static void AddRecovery(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RecoveryOptions>().BindConfiguration("Recovery").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<SyncNotices>();
        builder.Services.AddHostedService<RedisWatch>();
    }
}
