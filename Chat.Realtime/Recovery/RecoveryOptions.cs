using System.ComponentModel.DataAnnotations;

namespace Chat.Realtime.Recovery;

/// <summary>Section <c>Recovery</c> of the configuration.</summary>
internal sealed class RecoveryOptions
{
    /// <summary>The time over which a node spreads the <c>sync</c> notices to its sockets, so that not all browsers ask at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan SyncSpread { get; init; } = TimeSpan.FromSeconds(2);
}
