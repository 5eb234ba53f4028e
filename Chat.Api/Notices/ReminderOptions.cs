using System.ComponentModel.DataAnnotations;

namespace Chat.Api.Notices;

/// <summary>Section <c>Reminders</c> of the configuration.</summary>
internal sealed class ReminderOptions
{
    /// <summary>The interval between searches for due reminders.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The time from a message to the first repeat of its notice. Each further pause is twice as long.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest pause for a user who is present; the doubling ends at it.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest pause between two looks at an absent user, to whom nothing is repeated.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan LongestAbsence { get; init; } = TimeSpan.FromDays(1);
}
