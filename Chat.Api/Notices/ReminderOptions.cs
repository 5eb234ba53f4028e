using System.ComponentModel.DataAnnotations;

namespace Chat.Api.Notices;

/// <summary>Section <c>Reminders</c> of the configuration.</summary>
internal sealed class ReminderOptions
{
    /// <summary>How often to look for what is due.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long after a message its notice is repeated first; from then on the pause doubles.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest pause for a user who is present: the doubling ends there.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest pause for a user who is absent: nothing is repeated then, so it is how often to look for the user.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan LongestAbsence { get; init; } = TimeSpan.FromDays(1);
}
