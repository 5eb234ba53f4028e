using System.Globalization;
using Chat.AppHost;

namespace Chat.LoadTests.Measures;

/// <summary>The memory of the parts, in MiB, from Linux' <c>/proc</c>.</summary>
internal static class ProcessMemory
{
    /// <summary>
    /// The resident memory (RSS) of each part. PostgreSQL is a tree of processes with shared memory, so its sum divides each shared page
    /// (PSS).
    /// </summary>
    public static Dictionary<string, double> Of(IEnumerable<RunningPart> parts) =>
        parts.Where(part => part.Pid is not null).ToDictionary(
            part => part.Name,
            part => part.Name == "postgres" ? OfTree(part.Pid!.Value) : Read($"/proc/{part.Pid}/status", "VmRSS:"));

    private static double OfTree(int root)
    {
        var children = Directory.EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .OfType<string>()
            .Where(name => char.IsAsciiDigit(name[0]))
            .Select(name => int.Parse(name, CultureInfo.InvariantCulture))
            .ToLookup(ParentOf);
        return Sum(root);

        double Sum(int pid) => Read($"/proc/{pid}/smaps_rollup", "Pss:") + children[pid].Sum(Sum);
    }

    // See proc(5): the name in parentheses may hold any character, so count from its end.
    private static int ParentOf(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>Reads a value; 0 for a process that has just ended.</summary>
    private static double Read(string file, string name)
    {
        try
        {
            var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
            return line is null
                ? 0
                : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
