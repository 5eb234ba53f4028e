using System.ComponentModel.DataAnnotations;

namespace Chat.Api.ScheduledMessages;

/// <summary>Section <c>ScheduledMessages</c> of the configuration.</summary>
internal sealed class ScheduledMessageOptions
{
    /// <summary>The interval between searches for due messages.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);
}
