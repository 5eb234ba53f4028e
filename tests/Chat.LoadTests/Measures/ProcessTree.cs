using System.Globalization;

namespace Chat.LoadTests.Measures;

/// <summary>Processes and their children, from Linux' <c>/proc</c>.</summary>
internal static class ProcessTree
{
    private const int Parent = 1;

    /// <summary>A process and all processes below it.</summary>
    public static IReadOnlyList<int> Of(int root)
    {
        var children = Directory.EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .OfType<string>()
            .Where(name => char.IsAsciiDigit(name[0]))
            .Select(name => int.Parse(name, CultureInfo.InvariantCulture))
            .ToLookup(ParentOf);
        return [.. Below(root)];

        IEnumerable<int> Below(int pid) => children[pid].SelectMany(Below).Prepend(pid);
    }

    /// <summary>
    /// The fields of <c>/proc/PID/stat</c> from the third one on, the state, because the second one, the name in parentheses, may hold any
    /// character (see proc_pid_stat(5)); null for a process that has ended.
    /// </summary>
    public static string[]? Stat(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static int ParentOf(int pid) => Stat(pid) is { } fields ? int.Parse(fields[Parent], CultureInfo.InvariantCulture) : 0;
}
