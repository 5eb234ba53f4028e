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
            part => part.Name == "postgres"
                ? ProcessTree.Of(part.Pid!.Value).Sum(pid => Read($"/proc/{pid}/smaps_rollup", "Pss:"))
                : Read($"/proc/{part.Pid}/status", "VmRSS:"));

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
