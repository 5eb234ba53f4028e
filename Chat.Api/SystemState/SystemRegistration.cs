namespace Chat.Api.SystemState;

internal static class SystemRegistration
{
    /// <summary>The state of the system, as admins see it.</summary>
    public static void AddSystemState(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<QueueState>().AddScoped<SystemReader>().AddScoped<DeadLetterRetry>();
}
