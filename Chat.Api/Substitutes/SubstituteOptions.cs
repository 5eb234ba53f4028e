using System.ComponentModel.DataAnnotations;

namespace Chat.Api.Substitutes;

/// <summary>Section <c>Substitutes</c> of the configuration.</summary>
internal sealed class SubstituteOptions
{
    /// <summary>
    /// The interval between searches for substitutes whose time is over, and for students of a coach who is away without the substitute.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);
}
