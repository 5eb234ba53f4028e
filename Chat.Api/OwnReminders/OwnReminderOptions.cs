using System.ComponentModel.DataAnnotations;

namespace Chat.Api.OwnReminders;

/// <summary>Section <c>OwnReminders</c> of the configuration.</summary>
internal sealed class OwnReminderOptions
{
    /// <summary>The interval between searches for due reminders.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);
}
