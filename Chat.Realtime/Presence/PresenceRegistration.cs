namespace Chat.Realtime.Presence;

internal static class PresenceRegistration
{
    /// <summary>Says in Redis who has a socket on this node.</summary>
    public static void AddPresence(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PresenceOptions>().BindConfiguration("Presence").ValidateDataAnnotations()
            .Validate(
                options => options.Lease - options.RenewalInterval >= 2 * PresenceMemory.Interval,
                "Presence:RenewalInterval must be shorter than Presence:Lease by two seconds or more.")
            .ValidateOnStart();
        builder.Services.AddSingleton<PresenceLeases>().AddSingleton<PresenceMemory>();
        builder.Services.AddHostedService(services => services.GetRequiredService<PresenceLeases>());
    }
}
