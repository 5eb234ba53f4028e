using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chat.ServiceDefaults.Contracts;

/// <summary>An item of the Redis list: a notice, and the trace to which it belongs.</summary>
/// <param name="UserId">The recipient's user id, in decimal.</param>
/// <param name="Sender">The user id of the causing user, in decimal.</param>
/// <param name="Kind">The kind of change, the member <c>content</c>.</param>
/// <param name="TraceParent">The W3C Trace Context <c>traceparent</c> of the cause, or null.</param>
public sealed record QueuedNotice(
    string UserId,
    string Sender,
    NoticeKind Kind,
    [property: JsonPropertyName("traceparent"), JsonPropertyOrder(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    string? TraceParent = null)
    : Notice(UserId, Sender, Kind)
{
    /// <summary>The UTF-8 JSON that the list holds.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, NoticeJson.Default.QueuedNotice);

    /// <summary>Reads an item of the list. Refuses unknown or missing members, wrong types, and ids that are no decimal number.</summary>
    /// <exception cref="JsonException">The item is no notice. The message has the reason, and none of the item's text.</exception>
    public static QueuedNotice FromJson(ReadOnlySpan<byte> json)
    {
        var notice = JsonSerializer.Deserialize(json, NoticeJson.Default.QueuedNotice) ?? throw new JsonException("The notice is null.");
        if (!UserIds.IsWellFormed(notice.UserId)) throw new JsonException("The member user-id is no user id.");
        if (!UserIds.IsWellFormed(notice.Sender) && notice.Sender != SystemSender)
            throw new JsonException("The member sender is no user id.");
        return notice;
    }

    /// <summary>The notice for the socket, without the trace.</summary>
    public Notice ToNotice() => new(UserId, Sender, Kind);
}
