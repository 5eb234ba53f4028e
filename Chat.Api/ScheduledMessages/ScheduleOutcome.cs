namespace Chat.Api.ScheduledMessages;

/// <summary>The result of a request about a scheduled message.</summary>
internal enum ScheduleOutcome
{
    /// <summary>The scheduled message is as requested, by this call or before.</summary>
    Done,

    /// <summary>This call scheduled the message.</summary>
    New,

    /// <summary>The gate is closed.</summary>
    NoConversation,

    /// <summary>The sender has no such scheduled message.</summary>
    Missing,

    /// <summary>The message was sent, or is being sent.</summary>
    Sent,

    /// <summary>The time is less than <see cref="ScheduledMessageStore.Least"/> ahead.</summary>
    TooSoon,

    /// <summary>The time is more than <see cref="ScheduledMessageStore.Longest"/> ahead.</summary>
    TooFar,

    /// <summary>The sender already has <see cref="ScheduledMessageStore.Most"/> scheduled messages in the conversation.</summary>
    Full,
}
