using System.ComponentModel.DataAnnotations;

namespace Chat.Realtime.Presence;

/// <summary>Section <c>Presence</c> of the configuration.</summary>
internal sealed class PresenceOptions
{
    /// <summary>How long users count as present after their node was last heard of.</summary>
    [Range(typeof(TimeSpan), "00:00:03", "00:10:00")]
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How often a node renews its leases. Shorter than the lease by two seconds or more: that is how long Redis keeps the mark by which a
    /// node, which looks every second, sees that nothing was lost.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.2", "00:05:00")]
    public TimeSpan RenewalInterval { get; init; } = TimeSpan.FromSeconds(6);
}
