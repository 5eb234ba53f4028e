using System.ComponentModel.DataAnnotations;

namespace Chat.Api.Accesses;

/// <summary>Section <c>Accesses</c> of the configuration.</summary>
internal sealed class AccessOptions
{
    /// <summary>The time for which the two admins may read. The table refuses more.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromHours(1);

    /// <summary>The age of the oldest message that may be read, at the time of the grant.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromDays(30);

    /// <summary>The interval between searches for accesses that need no longer be hidden.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);
}
