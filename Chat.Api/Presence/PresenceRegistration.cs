namespace Chat.Api.Presence;

internal static class PresenceRegistration
{
    /// <summary>The presence of users, as the Realtime nodes record it in Redis.</summary>
    public static void AddPresence(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<PresenceReader>().AddSingleton<PresenceChanges>();
}
