using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Messages;

/// <summary>The signs for a reaction to a message.</summary>
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

/// <summary>The reactions of the two users to a message, at most one sign each; a user without a reaction is left out.</summary>
/// <param name="Sender">The sign of the message's sender.</param>
/// <param name="Recipient">The sign of the sender's peer.</param>
internal sealed record ReactionsDto(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Reaction? Sender = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Reaction? Recipient = null)
{
    /// <summary>The shared value for messages without reactions.</summary>
    private static readonly ReactionsDto None = new();

    public static ReactionsDto Of(Reaction? sender, Reaction? recipient) =>
        sender is null && recipient is null ? None : new(sender, recipient);
}

/// <summary>A reaction to a message.</summary>
/// <param name="Reaction">The sign; it replaces the user's earlier one.</param>
internal sealed record ReactDto(Reaction Reaction);
