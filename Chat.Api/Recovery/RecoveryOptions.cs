using System.ComponentModel.DataAnnotations;

namespace Chat.Api.Recovery;

/// <summary>Section <c>Recovery</c> of the configuration.</summary>
internal sealed class RecoveryOptions
{
    /// <summary>The time after which the link works when no second admin confirms it. The user can stop it until then.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "7.00:00:00")]
    public TimeSpan Wait { get; init; } = TimeSpan.FromHours(24);
}
