using System.Text.Json.Serialization;

namespace Chat.Api.SavedReplies;

/// <summary>A text that a coach writes often.</summary>
/// <param name="Id">The id that the browser made.</param>
/// <param name="Title">The name of the reply: one line of at most 80 characters after trimming; empty when it is unreadable.</param>
/// <param name="Text">
/// At most 4,000 characters after trimming, as a message; empty when it is unreadable. The browser fills in the student's name.
/// </param>
/// <param name="Unreadable">True when the stored reply does not open, because it was altered; else left out.</param>
internal sealed record SavedReplyDto(
    Guid Id,
    string Title,
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Unreadable = null);

/// <summary>The content of a saved reply.</summary>
/// <param name="Title">The name of the reply: one line of at most 80 characters after trimming.</param>
/// <param name="Text">At most 4,000 characters after trimming, as a message.</param>
internal sealed record SavedReplyTextDto(string Title, string Text);
