namespace Chat.Api.Recovery;

internal static class RecoveryRegistration
{
    /// <summary>Accounts whose user lost the password or a second factor (docs/adr/0031-recovery.md).</summary>
    public static void AddRecovery(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RecoveryOptions>().BindConfiguration("Recovery").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddScoped<RecoveryStore>().AddScoped<RecoveryReader>().AddScoped<RecoveryEnd>();
    }
}
