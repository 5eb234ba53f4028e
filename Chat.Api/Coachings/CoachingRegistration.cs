namespace Chat.Api.Coachings;

internal static class CoachingRegistration
{
    /// <summary>Coachings, as admins see and change them.</summary>
    public static void AddCoachings(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<CoachingReader>().AddScoped<CoachingLocks>().AddScoped<CoachingStore>()
            .AddScoped<CoachingPairs>().AddScoped<ManyCoachings>().AddScoped<CoachesReader>();
}
