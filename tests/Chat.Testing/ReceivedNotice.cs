using System.Text.Json.Serialization;

namespace Chat.Testing;

/// <summary>A notice as a browser gets it.</summary>
public sealed record ReceivedNotice([property: JsonPropertyName("user-id")] string UserId, string Sender, string Content)
{
    /// <summary>
    /// The kinds of notices that are not owed, and that any socket, fetch or own action causes. None of them tells of a peer's message.
    /// </summary>
    public static readonly IReadOnlySet<string> Incidental = new HashSet<string> { "own", "planned", "delivered", "presence" };

    public bool IsIncidental => Incidental.Contains(Content);
}
