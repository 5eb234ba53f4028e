using System.ComponentModel.DataAnnotations;

namespace Chat.Realtime.Recovery;

/// <summary>Section <c>Recovery</c> of the configuration.</summary>
internal sealed class RecoveryOptions
{
    /// <summary>Over how long the <c>sync</c> notices to all sockets of a node are spread, so that not all browsers ask at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan SyncSpread { get; init; } = TimeSpan.FromSeconds(2);
}
