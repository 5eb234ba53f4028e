using System.Text.RegularExpressions;

namespace Chat.AppHost;

/// <summary>An installed PostgreSQL: the folder of its programs and its major version.</summary>
internal sealed partial record PostgresPrograms(string Folder, int Major)
{
    private static readonly string[] Homes =
    [
        "/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin", "/usr/local/opt/postgresql*/bin",
    ];

    public string Postgres => Path.Combine(Folder, "postgres");

    public string InitDb => Path.Combine(Folder, "initdb");

    /// <summary>Finds the newest PostgreSQL; for an existing data folder, the one of the folder's version.</summary>
    /// <param name="cluster">The data folder.</param>
    /// <exception cref="TopologyException">No PostgreSQL is installed, or none of the data's version.</exception>
    public static async Task<PostgresPrograms> FindAsync(string cluster)
    {
        var installed = new List<PostgresPrograms>();
        foreach (var postgres in Candidates().Distinct())
        {
            var (_, output) = await Tool.RunAsync(new(postgres, ["--version"], "/"));
            if (ParseMajor(output) is { } major) installed.Add(new(Path.GetDirectoryName(postgres)!, major));
        }

        return Choose(installed, VersionOf(cluster), cluster);
    }

    /// <inheritdoc cref="FindAsync" />
    internal static PostgresPrograms Choose(IReadOnlyList<PostgresPrograms> installed, int? wanted, string cluster)
    {
        if (installed.Count == 0)
        {
            throw new TopologyException(
                "PostgreSQL is missing. Debian and Ubuntu: apt install postgresql. macOS: brew install postgresql.");
        }

        var fitting = installed.Where(programs => wanted is null || programs.Major == wanted).MaxBy(programs => programs.Major);
        return fitting ?? throw new TopologyException(
            $"The data in {cluster} is of PostgreSQL {wanted}, "
            + $"installed is {string.Join(", ", installed.Select(programs => programs.Major).Distinct().Order())}. "
            + $"Install PostgreSQL {wanted}, or delete the data with ./chat reset.");
    }

    /// <summary>The major version from the output of <c>postgres --version</c>.</summary>
    internal static int? ParseMajor(string output) =>
        MajorVersion().Match(output) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, null) : null;

    private static int? VersionOf(string cluster)
    {
        var file = Path.Combine(cluster, "PG_VERSION");
        return File.Exists(file) && int.TryParse(File.ReadAllText(file).Trim(), out var major) ? major : null;
    }

    private static IEnumerable<string> Candidates()
    {
        var folders = Homes.SelectMany(Expand);
        return folders.Select(folder => Path.Combine(folder, "postgres")).Where(File.Exists)
            .Concat(Tool.Find("postgres") is { } found ? [found] : []);
    }

    // The star stands for the version.
    private static IEnumerable<string> Expand(string pattern)
    {
        var parts = pattern.Split('/');
        var starred = Array.FindIndex(parts, part => part.Contains('*', StringComparison.Ordinal));
        var parent = string.Join('/', parts[..starred]);
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, parts[starred]).Select(folder => Path.Combine([folder, .. parts[(starred + 1)..]]))
            : [];
    }

    [GeneratedRegex(@"^postgres \(PostgreSQL\) (\d+)")]
    private static partial Regex MajorVersion();
}
