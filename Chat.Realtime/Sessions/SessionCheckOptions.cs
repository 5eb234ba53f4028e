using System.ComponentModel.DataAnnotations;

namespace Chat.Realtime.Sessions;

/// <summary>Section <c>Sessions</c> of the configuration.</summary>
internal sealed class SessionCheckOptions
{
    /// <summary>The interval of the checks whether the sessions of open sockets still exist.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan CheckInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The largest number of concurrent checks.</summary>
    [Range(1, 100)]
    public int CheckConcurrency { get; init; } = 4;

    /// <summary>The timeout of a request to the API.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30")]
    public TimeSpan ApiTimeout { get; init; } = TimeSpan.FromSeconds(3);
}
