namespace Chat.Api.Conversations;

internal static class ConversationRegistration
{
    /// <summary>The list of conversations, the gate, the marks of their two users, and news about the presence of a peer.</summary>
    public static void AddConversations(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<ConversationGate>().AddScoped<ConversationReader>().AddScoped<ReadMarker>().AddScoped<OwnMarks>()
            .AddScoped<SuccessorReader>().AddHostedService<PresenceNotices>();
}
