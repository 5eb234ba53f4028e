using System.Globalization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.AppHost;

/// <summary>One part of the running topology.</summary>
/// <param name="Name">The name of the part, such as <c>api</c> or <c>realtime-2</c>.</param>
/// <param name="Pid">The pid of the part's process; null while the part is down, and for a container.</param>
/// <param name="Url">The URL of the part: <c>postgres://…</c>, <c>redis://…</c> (with the password) or <c>http://…</c>.</param>
/// <param name="Starts">The number of starts of the part's process.</param>
public sealed record RunningPart(string Name, int? Pid, string Url, int Starts);

/// <summary>The parts in the state that the orchestrator last reported. Safe for concurrent use.</summary>
public sealed class RunningParts
{
    private static readonly string[] Order =
    [
        Resources.Postgres, Resources.Redis, Resources.Mail, Resources.SchoolAccount, Resources.Api, Resources.Worker, Resources.Realtime,
        Resources.Web,
    ];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, RunningPart> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, int Pid)> _seen = [];

    /// <summary>All parts, in the order of their start.</summary>
    public IReadOnlyList<RunningPart> All
    {
        get
        {
            lock (_gate)
            {
                return
                [
                    .. _parts.Values
                        .OrderBy(part => Array.FindIndex(Order, kind => IsOf(part.Name, kind)))
                        .ThenBy(part => part.Name, StringComparer.Ordinal),
                ];
            }
        }
    }

    /// <summary>Whether a resource is a part of the status: a server or a service, not a connection string or a job.</summary>
    internal static bool IsPart(IResource resource) =>
        resource is not IResourceWithParent and not ConnectionStringResource and not ParameterResource
        && Order.Any(kind => IsOf(NameOf(resource), kind));

    /// <summary>The part's name. The connection string has the name <c>redis</c>, so the resource of the server has a longer one.</summary>
    internal static string NameOf(IResource resource) => resource.Name.Replace("-server", "", StringComparison.Ordinal);

    /// <summary>Records the state of a part; true when that changed something.</summary>
    internal bool Note(string name, int? pid, string url)
    {
        lock (_gate)
        {
            var before = _parts.GetValueOrDefault(name);
            var starts = (before?.Starts ?? 0) + (pid is { } process && _seen.Add((name, process)) ? 1 : 0);
            _parts[name] = new RunningPart(name, pid, url is "" && before is not null ? before.Url : url, starts);
            return _parts[name] != before;
        }
    }

    private static bool IsOf(string name, string kind) =>
        name == kind
        || (name.StartsWith($"{kind}-", StringComparison.Ordinal)
            && int.TryParse(name[(kind.Length + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _));
}
