using System.ComponentModel.DataAnnotations;

namespace Chat.Realtime.Sessions;

/// <summary>Section <c>Sessions</c> of the configuration.</summary>
internal sealed class SessionCheckOptions
{
    /// <summary>How often to ask the API whether the sessions of the open sockets still stand.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan CheckInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many of these questions are under way at once.</summary>
    [Range(1, 100)]
    public int CheckConcurrency { get; init; } = 4;

    /// <summary>How long to wait for the API's answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30")]
    public TimeSpan ApiTimeout { get; init; } = TimeSpan.FromSeconds(3);
}
