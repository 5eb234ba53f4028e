using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Messages;

/// <summary>The signs that one can react to a message with.</summary>
[JsonConverter(typeof(NameConverter<Reaction>))]
internal enum Reaction
{
    ThumbsUp,
    Heart,
    Laughing,
    Surprised,
    Sad,
    FoldedHands,
}

/// <summary>How the two of a conversation reacted to a message: each with one sign at the most, and left out when with none.</summary>
/// <param name="Sender">The sign of the message's sender.</param>
/// <param name="Recipient">The sign of the sender's peer.</param>
internal sealed record ReactionsDto(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Reaction? Sender = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Reaction? Recipient = null)
{
    /// <summary>Most messages have none.</summary>
    private static readonly ReactionsDto None = new();

    public static ReactionsDto Of(Reaction? sender, Reaction? recipient) =>
        sender is null && recipient is null ? None : new(sender, recipient);
}

/// <summary>A reaction to a message.</summary>
/// <param name="Reaction">The sign; it takes the place of the one before.</param>
internal sealed record ReactDto(Reaction Reaction);
