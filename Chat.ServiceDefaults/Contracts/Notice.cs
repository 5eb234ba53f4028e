using System.Text.Json.Serialization;

namespace Chat.ServiceDefaults.Contracts;

/// <summary>
/// "Something changed for you, go and ask." Names who it is for, who caused it and what kind of change it was; never content.
/// This is the whole of what a socket carries: <c>{"user-id":"42","sender":"9","content":"new-message"}</c>.
/// </summary>
/// <param name="UserId">The recipient's user id, in decimal.</param>
/// <param name="Sender">The user id of who caused it, in decimal; <see cref="SystemSender"/> when nobody did.</param>
/// <param name="Content">The kind of change.</param>
public record Notice(
    [property: JsonPropertyName("user-id")] string UserId,
    [property: JsonPropertyName("sender")] string Sender,
    [property: JsonPropertyName("content")] NoticeKind Content)
{
    /// <summary>The <see cref="Sender"/> of a notice that no user caused.</summary>
    public const string SystemSender = "0";
}
