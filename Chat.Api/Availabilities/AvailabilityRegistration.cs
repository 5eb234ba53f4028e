namespace Chat.Api.Availabilities;

internal static class AvailabilityRegistration
{
    /// <summary>What coaches say of when they are there.</summary>
    public static void AddAvailability(this WebApplicationBuilder builder) => builder.Services.AddScoped<AvailabilityStore>();
}
