using System.Reflection;
using System.Text.RegularExpressions;

namespace Chat.ServiceDefaults.Versions;

/// <summary>An instance of a program that runs.</summary>
/// <param name="Name">The name of the program, such as <c>Chat.Worker</c>.</param>
/// <param name="Version">The version, with the commit that it was built from.</param>
/// <param name="Instance">An id that differs between instances, and after a restart.</param>
public sealed partial record RunningProgram(string Name, string Version, string Instance)
{
    /// <summary>The time between two reports of an instance.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    /// <summary>The time after which an instance that reports no more counts as gone.</summary>
    public static readonly TimeSpan Lifetime = 3 * Interval;

    /// <summary>The path at which the API takes reports of programs without Redis. The proxy does not forward it.</summary>
    public const string Path = "/programs";

    /// <summary>This instance.</summary>
    public static RunningProgram This { get; } = Of(Assembly.GetEntryAssembly() ?? typeof(RunningProgram).Assembly);

    /// <summary>The form in which <see cref="TryParse"/> reads it back.</summary>
    public override string ToString() => $"{Name} {Version} {Instance}";

    /// <summary>Reads a program; false when the text is none.</summary>
    public static bool TryParse(string? text, out RunningProgram program)
    {
        var match = Form().Match(text ?? "");
        program = new(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
        return match.Success;
    }

    private static RunningProgram Of(Assembly assembly) => new(
        assembly.GetName().Name ?? "Chat",
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Replace(' ', '-') ?? "unknown",
        Guid.NewGuid().ToString("N"));

    [GeneratedRegex(@"^(Chat\.[A-Za-z]{1,40}) ([\w.+-]{1,100}) ([0-9a-f]{32})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
