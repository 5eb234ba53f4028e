namespace Chat.Api.Notices;

internal static class NoticeRegistration
{
    /// <summary>The outbox and its relay.</summary>
    public static void AddNotices(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<OutboxOptions>().BindConfiguration("Outbox").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Outbox>().AddSingleton<NoticeQueue>().AddSingleton<NoticeRelay>().AddSingleton<NoticeMetrics>();
        builder.Services.AddHostedService<FreshNotices>();
        builder.Services.AddHostedService<OutboxSweep>();
    }
}
