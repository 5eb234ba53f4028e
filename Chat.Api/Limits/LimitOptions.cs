using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Chat.Api.Limits;

/// <summary>
/// Section <c>Limits</c> of the configuration: the limits of one user at one instance of the API. The numbers are beyond the use of a
/// person with ten tabs, and far below the use of a program.
/// </summary>
internal sealed class LimitOptions
{
    /// <summary>
    /// Messages: a browser sends an outbox of fifty at once after an outage, and nobody writes two messages a second for long.
    /// </summary>
    [ValidateObjectMembers]
    public CallLimit Send { get; init; } = new() { Burst = 60, Pause = TimeSpan.FromSeconds(0.5) };

    /// <summary>Edits, deletions, reactions, marks and settings.</summary>
    [ValidateObjectMembers]
    public CallLimit Change { get; init; } = new() { Burst = 60, Pause = TimeSpan.FromSeconds(1) };

    /// <summary>Read marks: one for each message that arrives while the user looks.</summary>
    [ValidateObjectMembers]
    public CallLimit Mark { get; init; } = new() { Burst = 60, Pause = TimeSpan.FromSeconds(0.2) };

    /// <summary>Typing: the page tells it every three seconds, and again after each message.</summary>
    [ValidateObjectMembers]
    public CallLimit Typing { get; init; } = new() { Burst = 60, Pause = TimeSpan.FromSeconds(0.5) };

    /// <summary>Reads: ten tabs of a coach with a hundred conversations ask again after an outage.</summary>
    [ValidateObjectMembers]
    public CallLimit Read { get; init; } = new() { Burst = 1_000, Pause = TimeSpan.FromSeconds(0.02) };

    /// <summary>SCIM, per token: Entra ID wants at least 25 calls a second, and begins with all accounts at once.</summary>
    [ValidateObjectMembers]
    public CallLimit Provision { get; init; } = new() { Burst = 500, Pause = TimeSpan.FromSeconds(0.02) };

    /// <summary>Exports: each reads all messages of the user.</summary>
    [ValidateObjectMembers]
    public CallLimit Export { get; init; } = new() { Burst = 4, Pause = TimeSpan.FromHours(1) };

    /// <summary>The concurrent calls of one user; further calls wait. A process has 20 connections to the database.</summary>
    [Range(1, 1_000)]
    public int InFlight { get; init; } = 8;

    /// <summary>The largest number of waiting calls of one user; further calls are refused.</summary>
    [Range(0, 10_000)]
    public int Waiting { get; init; } = 200;

    /// <summary>A factor on all limits, for tests and measurements in which few users do the work of many.</summary>
    [Range(1, 10_000)]
    public int Factor { get; init; } = 1;

    /// <summary>The limit of a kind of calls.</summary>
    public CallLimit Of(CallKind kind) => kind switch
    {
        CallKind.Send => Send,
        CallKind.Mark => Mark,
        CallKind.Typing => Typing,
        CallKind.Read => Read,
        CallKind.Provision => Provision,
        CallKind.Export => Export,
        _ => Change,
    };
}

/// <summary>A token bucket: a burst of calls, and one more call after each pause.</summary>
internal sealed class CallLimit
{
    [Range(1, 100_000)]
    public int Burst { get; init; }

    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan Pause { get; init; }
}

/// <summary>Names the setting that is out of its range.</summary>
[OptionsValidator]
internal sealed partial class LimitOptionsCheck : IValidateOptions<LimitOptions>;
