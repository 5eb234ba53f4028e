namespace Chat.Api.Conversations;

/// <summary>The result of a request to move a mark.</summary>
internal enum MarkOutcome
{
    /// <summary>The mark is at the requested message or a later one.</summary>
    Marked,

    /// <summary>The conversation has no such message yet.</summary>
    NotWritten,

    /// <summary>The gate is closed.</summary>
    NoConversation,
}
