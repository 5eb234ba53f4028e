using System.ComponentModel.DataAnnotations;

namespace Chat.Realtime.Presence;

/// <summary>Section <c>Presence</c> of the configuration.</summary>
internal sealed class PresenceOptions
{
    /// <summary>The lease: users count as present for this time after the last renewal.</summary>
    [Range(typeof(TimeSpan), "00:00:03", "00:10:00")]
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The interval at which a node renews its leases, at least two seconds shorter than the lease. Redis keeps the presence mark for the
    /// difference, and a node checks the mark every second.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.2", "00:05:00")]
    public TimeSpan RenewalInterval { get; init; } = TimeSpan.FromSeconds(6);
}
