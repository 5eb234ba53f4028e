namespace Chat.Api.ScheduledMessages;

internal static class ScheduledMessageRegistration
{
    /// <summary>Messages that are sent later.</summary>
    public static void AddScheduledMessages(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ScheduledMessageOptions>().BindConfiguration("ScheduledMessages")
            .ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddScoped<ScheduledMessageStore>().AddScoped<ScheduledMessageReader>().AddScoped<ScheduledMessageSender>();
        builder.Services.AddHostedService<ScheduledMessageTimer>();
    }
}
