namespace Chat.Realtime.Presence;

internal static class PresenceRegistration
{
    /// <summary>Keeps the presence leases of this node's users in Redis.</summary>
    public static void AddPresence(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PresenceOptions>().BindConfiguration("Presence").ValidateDataAnnotations()
            .Validate(
                options => options.Lease - options.RenewalInterval >= 2 * RedisDataLoss.Interval,
                "Presence:RenewalInterval must be shorter than Presence:Lease by two seconds or more.")
            .ValidateOnStart();
        builder.Services.AddSingleton<PresenceLeases>().AddSingleton<RedisDataLoss>();
        builder.Services.AddHostedService(services => services.GetRequiredService<PresenceLeases>());
    }
}
