using Chat.Api.Database;
using Chat.Api.Messages;
using Chat.Api.Presence;

namespace Chat.Api.Conversations;

internal static class ConversationRegistration
{
    /// <summary>Conversations, their messages, and presence.</summary>
    public static void AddConversations(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ConversationGate>().AddScoped<ConversationReader>().AddScoped<ReadMarker>().AddScoped<OwnMarks>()
            .AddScoped<SuccessorReader>();

        // Each service has a group commit of its own, because a send waits for the disk and a fetch does not.
        builder.Services.AddTransient<GroupCommit>();
        builder.Services.AddSingleton<MessageStore>().AddSingleton<MessageSender>().AddSingleton<MessageReader>();
        builder.Services.AddScoped<MessageChanger>().AddScoped<NewestMessages>().AddScoped<SingleMessages>().AddScoped<MessageHistory>();
        builder.Services.AddSingleton<PresenceReader>().AddSingleton<PresenceChanges>();
    }
}
