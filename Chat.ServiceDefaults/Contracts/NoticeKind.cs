using System.Text.Json.Serialization;

namespace Chat.ServiceDefaults.Contracts;

/// <summary>What changed, as <c>content</c> of a notice; in JSON the name in kebab case, such as <c>new-message</c>.</summary>
[JsonConverter(typeof(NameConverter<NoticeKind>))]
public enum NoticeKind
{
    /// <summary>The sender wrote something: ask for the messages after the last one you have.</summary>
    NewMessage,

    /// <summary>The sender edited or deleted a message: ask for what changed after the last change you have.</summary>
    MessageChanged,

    /// <summary>The sender read your messages: ask for the conversation.</summary>
    Read,

    /// <summary>The sender is typing. Kept nowhere; there is nothing to ask for.</summary>
    Typing,

    /// <summary>The sender declared another availability: ask for the conversations.</summary>
    Availability,

    /// <summary>Something may have been missed: ask for everything.</summary>
    Sync,
}
