namespace Chat.Api.SavedReplies;

internal static class SavedReplyRegistration
{
    /// <summary>Texts that coaches write often.</summary>
    public static void AddSavedReplies(this WebApplicationBuilder builder) => builder.Services.AddScoped<SavedReplyStore>();
}
