namespace Chat.Api.Messages;

/// <summary>A message as the contract has it.</summary>
/// <param name="Seq">1, 2, 3 … within its conversation: its place, for ever.</param>
/// <param name="Change">
/// The change of its conversation that made it what it is. Being sent, edited, deleted and reacted to each take the conversation's next.
/// </param>
/// <param name="ClientId">The UUID that the sender's browser made for it.</param>
/// <param name="Sender">The sender's user id.</param>
/// <param name="Text">1 to 4,000 characters, at least one of them visible; empty once deleted.</param>
/// <param name="SentAt">When it was stored, UTC.</param>
/// <param name="EditedAt">When its text was changed last, UTC; null if never.</param>
/// <param name="DeletedAt">When it was deleted, UTC; null unless it was.</param>
/// <param name="Automatic">Whether it is a coach's away text, given by the system.</param>
/// <param name="ReplyTo">The seq of the message of this conversation that it answers; null when it answers none.</param>
/// <param name="Reactions">How the two reacted to it.</param>
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
    ReactionsDto Reactions);

/// <summary>Part of a conversation: oldest first, or in the order of change when asked for by change.</summary>
/// <param name="Items">The messages.</param>
/// <param name="HasMore">Whether there are more in the direction that was asked for.</param>
/// <param name="LastChange">
/// The conversation's newest change when the page was read. A client that has this page and all before it goes on from there.
/// </param>
internal sealed record MessagePageDto(IReadOnlyList<MessageDto> Items, bool HasMore, long LastChange);

/// <summary>A message to send.</summary>
/// <param name="ClientId">A UUID made by the browser; the same one again never makes a second message.</param>
/// <param name="Text">1 to 4,000 characters, one of them visible; empty lines before and white space after are cut off.</param>
/// <param name="ReplyTo">The seq of the message of this conversation that it answers; null, or left out, when it answers none.</param>
internal sealed record SendMessageDto(Guid ClientId, string Text, long? ReplyTo = null);

/// <summary>The text that a message gets instead.</summary>
/// <param name="Text">1 to 4,000 characters, one of them visible; empty lines before and white space after are cut off.</param>
internal sealed record EditMessageDto(string Text);
