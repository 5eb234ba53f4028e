using Chat.Api.Messages;
using Chat.Api.Presence;

namespace Chat.Api.Conversations;

internal static class ConversationRegistration
{
    /// <summary>Conversations, their messages, and who is there.</summary>
    public static void AddConversations(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ConversationGate>().AddScoped<ConversationReader>().AddScoped<ReadMarker>().AddScoped<OwnMarks>();
        builder.Services.AddScoped<MessageStore>().AddScoped<MessageSender>().AddScoped<MessageChanger>().AddScoped<MessageReader>();
        builder.Services.AddSingleton<PresenceReader>();
    }
}
