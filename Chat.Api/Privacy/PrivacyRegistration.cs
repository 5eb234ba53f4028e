namespace Chat.Api.Privacy;

internal static class PrivacyRegistration
{
    /// <summary>The facts that users let peers see.</summary>
    public static void AddPrivacy(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<PrivacyStore>();
        builder.Services.AddHostedService<LastSeenNotes>();
    }
}
