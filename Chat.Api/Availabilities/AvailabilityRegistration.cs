namespace Chat.Api.Availabilities;

internal static class AvailabilityRegistration
{
    /// <summary>The availability of coaches: declarations, office hours and away texts.</summary>
    public static void AddAvailability(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<AvailabilityStore>().AddScoped<AwayTexts>();
}
