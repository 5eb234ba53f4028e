using System.ComponentModel.DataAnnotations;

namespace Chat.Api.Notices;

/// <summary>Section <c>Outbox</c> of the configuration.</summary>
internal sealed class OutboxOptions
{
    /// <summary>How often to look for what was left behind.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How old a row must be to count as left behind: younger ones are on the short way.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan SweepAge { get; init; } = TimeSpan.FromSeconds(2);
}
