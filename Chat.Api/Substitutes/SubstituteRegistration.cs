namespace Chat.Api.Substitutes;

internal static class SubstituteRegistration
{
    /// <summary>Coaches who stand in for others.</summary>
    public static void AddSubstitutes(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SubstituteOptions>().BindConfiguration("Substitutes").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddScoped<SubstituteStore>().AddScoped<SubstituteCoachings>();
        builder.Services.AddHostedService<SubstituteTimer>();
    }
}
