using System.Globalization;

namespace Chat.LoadTests;

/// <summary>A fault that was injected, and how the product got over it. Times are since the load began.</summary>
internal sealed class InjectedFault(string name, TimeSpan at)
{
    public string Name => name;

    public TimeSpan At => at;

    /// <summary>When all that was hurt was ready again.</summary>
    public TimeSpan? Back { get; set; }

    /// <summary>When latency was normal again.</summary>
    public TimeSpan? Normal { get; set; }

    /// <summary>When latency had to be normal again.</summary>
    public TimeSpan? Deadline { get; set; }

    /// <summary>Why it did not do what it was meant to.</summary>
    public string? Failure { get; set; }

    /// <summary>False for a step of something larger: only the latency after the last step counts.</summary>
    public bool IsJudged { get; init; } = true;

    /// <summary>The defects that the fault has shown.</summary>
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
