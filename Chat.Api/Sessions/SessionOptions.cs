using System.ComponentModel.DataAnnotations;

namespace Chat.Api.Sessions;

/// <summary>Section <c>Sessions</c> of the configuration.</summary>
internal sealed class SessionOptions
{
    /// <summary>The idle limit: a session ends after this time without use.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan IdleLimit { get; init; } = TimeSpan.FromHours(12);

    /// <summary>The idle limit of a session on a shared computer.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan SharedIdleLimit { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The absolute lifetime: a session ends this long after its sign-in, however much it is used.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "365.00:00:00")]
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromDays(14);

    /// <summary>The absolute lifetime of an admin's session, if it is shorter than <see cref="Lifetime"/>.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "365.00:00:00")]
    public TimeSpan AdminLifetime { get; init; } = TimeSpan.FromHours(12);

    /// <summary>The absolute lifetime of a session on a shared computer, if it is shorter than the others.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "365.00:00:00")]
    public TimeSpan SharedLifetime { get; init; } = TimeSpan.FromHours(8);

    /// <summary>The time for which a proof that the user is there counts, for calls that need one.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan ProofTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The sessions of a user at once. One more ends the session that was not used for the longest time.</summary>
    [Range(1, 1000)]
    public int PerUser { get; init; } = 20;

    /// <summary>
    /// The least time between two records of a session's use, at most half of the idle limits. Each record restarts the idle limit.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan UseInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The time for which an instance trusts a session that it looked up, if it misses the announcement of its end.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan CacheTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Failed sign-ins for one e-mail address within <see cref="FailureWindow"/> before further ones are refused.</summary>
    [Range(1, 1000)]
    public int FailuresPerAccount { get; init; } = 10;

    /// <summary>Failed sign-ins from one network address within <see cref="FailureWindow"/> before further ones are refused.</summary>
    [Range(1, 100_000)]
    public int FailuresPerAddress { get; init; } = 200;

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan FailureWindow { get; init; } = TimeSpan.FromMinutes(5);
}
