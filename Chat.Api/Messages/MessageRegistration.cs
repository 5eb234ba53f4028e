namespace Chat.Api.Messages;

internal static class MessageRegistration
{
    /// <summary>The messages of conversations: sending, changing and serving them.</summary>
    public static void AddMessages(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<MessageStore>().AddSingleton<MessageSender>().AddSingleton<MessageReader>()
            .AddScoped<MessageChanger>().AddScoped<NewestMessages>().AddScoped<SingleMessages>().AddScoped<MessageHistory>()
            .AddScoped<DemoPast>();
}
