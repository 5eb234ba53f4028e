namespace Chat.Api.Notices;

internal static class NoticeRegistration
{
    /// <summary>The outbox, its relay, and the reminders of unfetched messages.</summary>
    public static void AddNotices(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<OutboxOptions>().BindConfiguration("Outbox").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<ReminderOptions>().BindConfiguration("Reminders").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Outbox>().AddSingleton<NoticeQueue>().AddSingleton<QueueOutage>().AddSingleton<NoticePublisher>();
        builder.Services.AddSingleton<NoticeMetrics>();
        builder.Services.AddHostedService<OutboxRelay>();
        builder.Services.AddHostedService<OutboxSweep>();
        builder.Services.AddHostedService<Reminders>();
    }
}
