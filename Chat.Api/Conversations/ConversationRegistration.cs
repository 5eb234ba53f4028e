using Chat.Api.Database;
using Chat.Api.Messages;
using Chat.Api.Presence;

namespace Chat.Api.Conversations;

internal static class ConversationRegistration
{
    /// <summary>Conversations, their messages, and who is there.</summary>
    public static void AddConversations(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ConversationGate>().AddScoped<ConversationReader>().AddScoped<ReadMarker>();

        // Each has an own one: who fetches does not wait for the disk, as who sends does.
        builder.Services.AddTransient<GroupCommit>();
        builder.Services.AddSingleton<MessageStore>().AddSingleton<MessageSender>().AddSingleton<MessageReader>();
        builder.Services.AddScoped<MessageChanger>().AddScoped<NewestMessages>();
        builder.Services.AddSingleton<PresenceReader>();
    }
}
