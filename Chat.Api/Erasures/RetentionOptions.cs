using System.ComponentModel.DataAnnotations;

namespace Chat.Api.Erasures;

/// <summary>Section <c>Retention</c> of the configuration.</summary>
internal sealed class RetentionOptions
{
    /// <summary>The time between the announcement of an erasure and the erasure.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    /// <summary>The time for which a conversation is kept after its coaching ended. Its erasure is announced within this time.</summary>
    [Range(typeof(TimeSpan), "31.00:00:00", "36500.00:00:00")]
    public TimeSpan EndedCoaching { get; init; } = TimeSpan.FromDays(730);

    /// <summary>The interval between searches for conversations to announce and to erase. A search reads all coachings.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "1.00:00:00")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The interval between searches for rows of erased messages to empty.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan EmptyingInterval { get; init; } = TimeSpan.FromSeconds(10);
}
