using Chat.Api.Database;
using Chat.Api.Messages;
using Chat.Api.Presence;

namespace Chat.Api.Conversations;

internal static class ConversationRegistration
{
    /// <summary>Conversations, their messages, and who is there.</summary>
    public static void AddConversations(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ConversationGate>().AddScoped<ConversationReader>().AddScoped<ReadMarker>().AddScoped<OwnMarks>();

        // Each has one of its own, because a fetch does not wait for the disk and a send does.
        builder.Services.AddTransient<GroupCommit>();
        builder.Services.AddSingleton<MessageStore>().AddSingleton<MessageSender>().AddSingleton<MessageReader>();
        builder.Services.AddScoped<MessageChanger>().AddScoped<NewestMessages>().AddScoped<SingleMessages>();
        builder.Services.AddSingleton<PresenceReader>().AddSingleton<PresenceChanges>();
    }
}
