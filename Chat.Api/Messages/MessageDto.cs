using System.Text.Json.Serialization;

namespace Chat.Api.Messages;

/// <summary>A message as the contract has it.</summary>
/// <param name="Seq">The message's place within its conversation: 1, 2, 3 …; it never changes.</param>
/// <param name="Change">
/// The number of the message's newest change. Sending, editing, deleting and reacting each take the conversation's next number.
/// </param>
/// <param name="ClientId">The UUID that the sender's browser made for the message.</param>
/// <param name="Sender">The sender's user id.</param>
/// <param name="Text">1 to 4,000 characters, at least one of them visible; empty after deletion, and when it is unreadable.</param>
/// <param name="SentAt">When the message was stored, UTC.</param>
/// <param name="EditedAt">When the text was last changed, UTC; null if never.</param>
/// <param name="DeletedAt">When the message was deleted, UTC; null if it was not.</param>
/// <param name="Automatic">Whether the message is a coach's away text, sent by the system.</param>
/// <param name="ReplyTo">The seq of the message of this conversation that this one answers; null when there is none.</param>
/// <param name="Reactions">The reactions of the two users to the message.</param>
/// <param name="Unreadable">True when the stored text does not open, because its key is gone or it was altered; else left out.</param>
internal sealed record MessageDto(
    long Seq,
    long Change,
    Guid ClientId,
    string Sender,
    string Text,
    DateTimeOffset SentAt,
    DateTimeOffset? EditedAt,
    DateTimeOffset? DeletedAt,
    bool Automatic,
    long? ReplyTo,
    ReactionsDto Reactions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Unreadable = null);

/// <summary>A part of a conversation: oldest first, or in the order of change after <c>changedAfter</c>.</summary>
/// <param name="Items">The messages.</param>
/// <param name="HasMore">Whether there are more messages in the requested direction.</param>
/// <param name="LastChange">
/// The conversation's newest change at the time of the read. A client that has this page and all pages before it continues from there.
/// </param>
/// <param name="ErasedSeq">The messages up to this seq are erased, and a client forgets them; left out when none is.</param>
internal sealed record MessagePageDto(
    IReadOnlyList<MessageDto> Items,
    bool HasMore,
    long LastChange,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? ErasedSeq = null);

/// <summary>A message to send.</summary>
/// <param name="ClientId">A UUID made by the browser; the same one again never makes a second message.</param>
/// <param name="Text">1 to 4,000 characters, one of them visible; empty lines before and white space after are cut off.</param>
/// <param name="ReplyTo">The seq of the message of this conversation that this one answers; null, or left out, for none.</param>
internal sealed record SendMessageDto(Guid ClientId, string Text, long? ReplyTo = null);

/// <summary>The new text of a message.</summary>
/// <param name="Text">1 to 4,000 characters, one of them visible; empty lines before and white space after are cut off.</param>
internal sealed record EditMessageDto(string Text);
