namespace Chat.Api.ScheduledMessages;

/// <summary>The result of a wish about a scheduled message.</summary>
internal enum ScheduleOutcome
{
    /// <summary>It is as was asked for, now or already.</summary>
    Done,

    /// <summary>It was scheduled by this call.</summary>
    New,

    /// <summary>The gate is closed.</summary>
    NoConversation,

    /// <summary>The sender has no such scheduled message.</summary>
    Missing,

    /// <summary>It was sent, or is being sent.</summary>
    Sent,

    /// <summary>The time is not <see cref="ScheduledMessageStore.Least"/> ahead.</summary>
    TooSoon,

    /// <summary>The time is more than <see cref="ScheduledMessageStore.Longest"/> ahead.</summary>
    TooFar,

    /// <summary>The sender has <see cref="ScheduledMessageStore.Most"/> in the conversation.</summary>
    Full,
}
