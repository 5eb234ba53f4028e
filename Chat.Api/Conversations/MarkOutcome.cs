namespace Chat.Api.Conversations;

/// <summary>The result of a wish to move a mark.</summary>
internal enum MarkOutcome
{
    /// <summary>The mark is where it is wanted, or further.</summary>
    Marked,

    /// <summary>The conversation has no such message yet.</summary>
    NotWritten,

    /// <summary>The gate is closed.</summary>
    NoConversation,
}
