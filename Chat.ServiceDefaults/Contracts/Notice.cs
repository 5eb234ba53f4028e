using System.Text.Json.Serialization;

namespace Chat.ServiceDefaults.Contracts;

/// <summary>
/// Tells a user that something changed: the recipient, the causing user and the kind of change, never the content itself. A socket carries
/// nothing else: <c>{"user-id":"42","sender":"9","content":"new-message"}</c>.
/// </summary>
/// <param name="UserId">The recipient's user id, in decimal.</param>
/// <param name="Sender">The user id of the causing user, in decimal; <see cref="SystemSender"/> when there is none.</param>
/// <param name="Kind">The kind of change, the member <c>content</c>.</param>
public record Notice(
    [property: JsonPropertyName("user-id")] string UserId,
    [property: JsonPropertyName("sender")] string Sender,
    [property: JsonPropertyName("content")] NoticeKind Kind)
{
    /// <summary>The <see cref="Sender"/> of a notice that no user caused.</summary>
    public const string SystemSender = "0";
}
