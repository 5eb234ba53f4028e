namespace Chat.Worker.Dispatch;

internal static class DispatchRegistration
{
    /// <summary>The services that drain the queue into the backplane.</summary>
    public static void AddDispatch(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CommitStamps>().AddSingleton<WakeUp>().AddSingleton<NoticeDispatcher>();
        builder.Services.AddHostedService(services => services.GetRequiredService<WakeUp>());
        builder.Services.AddHostedService<QueueDrain>();
    }
}
