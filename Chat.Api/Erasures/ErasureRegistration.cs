namespace Chat.Api.Erasures;

internal static class ErasureRegistration
{
    /// <summary>The erasure of conversations, asked for or because of their age, and what forbids it.</summary>
    public static void AddErasures(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RetentionOptions>().BindConfiguration("Retention").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ErasedKeys>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ErasedKeys>())
            .AddHostedService<EmptyingTimer>().AddHostedService<RetentionTimer>();
        builder.Services.AddScoped<Eraser>().AddScoped<ErasureRequests>().AddScoped<LegalHolds>().AddScoped<Retention>();
    }
}
