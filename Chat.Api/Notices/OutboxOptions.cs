using System.ComponentModel.DataAnnotations;

namespace Chat.Api.Notices;

/// <summary>Section <c>Outbox</c> of the configuration.</summary>
internal sealed class OutboxOptions
{
    /// <summary>The interval of the sweep.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The least age of a row for the sweep: the relay of its process still handles a younger row.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan SweepAge { get; init; } = TimeSpan.FromSeconds(2);
}
