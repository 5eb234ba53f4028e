namespace Chat.Api.Erasures;

internal static class ErasureRegistration
{
    /// <summary>The erasure of conversations, and what forbids it.</summary>
    public static void AddErasures(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RetentionOptions>().BindConfiguration("Retention").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ErasedKeys>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ErasedKeys>()).AddHostedService<ErasureTimer>();
        builder.Services.AddScoped<Eraser>().AddScoped<ErasureRequests>().AddScoped<LegalHolds>();
    }
}
