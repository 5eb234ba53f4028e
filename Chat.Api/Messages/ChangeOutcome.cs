namespace Chat.Api.Messages;

/// <summary>The result of a request to edit or delete a message, or to react to it.</summary>
internal enum ChangeOutcome
{
    /// <summary>The message is as requested, by this call or before.</summary>
    Done,

    /// <summary>The gate is closed.</summary>
    NoConversation,

    /// <summary>The conversation has no such message.</summary>
    NoMessage,

    /// <summary>The message is the peer's, or the system sent it.</summary>
    NotOwn,

    /// <summary>A deleted message can't be edited, and nobody can react to it.</summary>
    Deleted,

    /// <summary>The message was sent longer ago than <see cref="MessageChanger.Window"/>.</summary>
    TooLate,

    /// <summary>
    /// The conversation was erased meanwhile, or has another key than the one that sealed the text. No caller gets this result.
    /// </summary>
    KeyIsGone,
}
