using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chat.ServiceDefaults.Contracts;

/// <summary>
/// The kind of change in a notice (<c>content</c>), in kebab case, such as <c>new-message</c>. An unknown kind is passed on unchanged,
/// because a rolling deployment or a rollback can bring kinds that this version does not know.
/// </summary>
/// <param name="Name">The name on the wire, in the database and in telemetry.</param>
[JsonConverter(typeof(NoticeKindConverter))]
public readonly record struct NoticeKind(string Name)
{
    private const int LongestName = 32;

    /// <summary>The sender wrote a message: ask for the messages after the last one you have.</summary>
    public static readonly NoticeKind NewMessage = new("new-message");

    /// <summary>The sender edited or deleted a message: ask for the changes after the last one you have.</summary>
    public static readonly NoticeKind MessageChanged = new("message-changed");

    /// <summary>The sender read your messages: ask for the conversations.</summary>
    public static readonly NoticeKind Read = new("read");

    /// <summary>The sender was served your messages: ask for the conversations. This kind is not owed.</summary>
    public static readonly NoticeKind Delivered = new("delivered");

    /// <summary>
    /// You sent, edited, deleted or read a message in another browser, in the conversation with the sender: ask for the changes there. This
    /// kind is not owed.
    /// </summary>
    public static readonly NoticeKind Own = new("own");

    /// <summary>
    /// You scheduled a message or a reminder in the conversation with the sender, or one came due: ask for your scheduled messages and your
    /// reminders. This kind is not owed.
    /// </summary>
    public static readonly NoticeKind Planned = new("planned");

    /// <summary>The sender came or went: ask for the conversations. This kind is not owed.</summary>
    public static readonly NoticeKind Presence = new("presence");

    /// <summary>The sender is typing: there is nothing to ask for. This kind is not owed.</summary>
    public static readonly NoticeKind Typing = new("typing");

    /// <summary>The sender declared another availability: ask for the conversations.</summary>
    public static readonly NoticeKind Availability = new("availability");

    /// <summary>
    /// Admins opened, read or closed your conversation with the sender: ask for the accesses of the conversation. This kind is owed.
    /// </summary>
    public static readonly NoticeKind Access = new("access");

    /// <summary>You may have missed notices: ask for everything.</summary>
    public static readonly NoticeKind Sync = new("sync");

    /// <summary>Whether a text may be the name of a kind: 1 to 32 small letters and hyphens, a letter first.</summary>
    public static bool IsWellFormed(string? name) =>
        name is { Length: <= LongestName } and [>= 'a' and <= 'z', ..] && name.All(character => character is (>= 'a' and <= 'z') or '-');

    /// <inheritdoc />
    public override string ToString() => Name;
}

/// <summary>Reads and writes a kind as its name.</summary>
public sealed class NoticeKindConverter : JsonConverter<NoticeKind>
{
    /// <inheritdoc />
    public override NoticeKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { } name && NoticeKind.IsWellFormed(name)
            ? new NoticeKind(name)
            : throw new JsonException("The member content is no kind of notice.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, NoticeKind value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Name);
}
