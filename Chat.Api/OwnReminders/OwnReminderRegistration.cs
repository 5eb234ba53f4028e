namespace Chat.Api.OwnReminders;

internal static class OwnReminderRegistration
{
    /// <summary>Reminders that users set for themselves.</summary>
    public static void AddOwnReminders(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<OwnReminderOptions>().BindConfiguration("OwnReminders").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddScoped<OwnReminderStore>();
        builder.Services.AddHostedService<OwnReminderTimer>();
    }
}
