using System.Globalization;

namespace Chat.LoadTests.Faults;

/// <summary>An injected fault, and the recovery from it. Times count from the begin of the load.</summary>
internal sealed class InjectedFault(string name, TimeSpan at)
{
    public string Name => name;

    public TimeSpan At => at;

    /// <summary>When all hit parts were ready again.</summary>
    public TimeSpan? Back { get; set; }

    /// <summary>When latency was normal again.</summary>
    public TimeSpan? Normal { get; set; }

    /// <summary>When latency had to be normal again.</summary>
    public TimeSpan? Deadline { get; set; }

    /// <summary>The reason why the injection failed.</summary>
    public string? Failure { get; set; }

    /// <summary>False for a step of a larger fault: only the latency after the last step counts.</summary>
    public bool IsJudged { get; init; } = true;

    /// <summary>The defects that the fault caused.</summary>
    public IEnumerable<string> Defects
    {
        get
        {
            if (Failure is not null) yield return Say(Failure);
            else if (Back is null) yield return Say("what was hurt did not come back");
            else if (!IsJudged) yield break;
            else if (Normal is null) yield return Say("latency was not normal again before the load ended");
            else if (Normal > Deadline) yield return Say(Late((Normal - Deadline).Value));
        }
    }

    private static string Late(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"latency was normal again {time.TotalSeconds:0.0} s too late");

    private string Say(string what) => string.Create(CultureInfo.InvariantCulture, $"{name}@{at.TotalSeconds:0.#}s: {what}");
}
