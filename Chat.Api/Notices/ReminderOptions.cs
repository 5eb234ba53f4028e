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

    /// <summary>Where the doubling ends, for someone who is present.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Where it ends for someone who is absent: nothing is repeated to them, so this is how often to look whether they are back.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan LongestAbsence { get; init; } = TimeSpan.FromDays(1);
}
