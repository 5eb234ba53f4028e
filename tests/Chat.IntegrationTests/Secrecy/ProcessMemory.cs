using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Chat.IntegrationTests.Secrecy;

/// <summary>The arguments, the environment and the writable memory of a process, as Linux shows them (<c>man 5 proc</c>).</summary>
public static class ProcessMemory
{
    private const int ChunkLength = 4 << 20;

    /// <summary>The length of the part that two chunks share, so that a text on the border is found.</summary>
    private const int Overlap = 4096;

    /// <summary>Whether this user may read the memory of another process of the same user.</summary>
    public static bool IsReadable => Environment.UserName == "root";

    /// <summary>The arguments and the environment, each value after a null byte.</summary>
    public static byte[] Start(int pid) => [.. File.ReadAllBytes($"/proc/{pid}/cmdline"), .. File.ReadAllBytes($"/proc/{pid}/environ")];

    /// <summary>The writable memory, in chunks that overlap. Memory that was freed meanwhile is left out.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Chunks(int pid)
    {
        using var memory = File.OpenHandle($"/proc/{pid}/mem");
        var buffer = new byte[ChunkLength + Overlap];
        foreach (var (start, end) in Writable(pid))
        {
            for (var from = start; from < end; from += ChunkLength)
            {
                var length = Read(memory, buffer.AsSpan(0, (int)Math.Min(buffer.Length, end - from)), from);
                if (length > 0) yield return buffer.AsMemory(0, length);
            }
        }
    }

    private static IEnumerable<(long Start, long End)> Writable(int pid) =>
        from line in File.ReadAllLines($"/proc/{pid}/maps")
        let parts = line.Split(' ', 3)
        where parts[1].StartsWith("rw", StringComparison.Ordinal)
        let border = parts[0].IndexOf('-', StringComparison.Ordinal)
        select (Address(parts[0][..border]), Address(parts[0][(border + 1)..]));

    private static long Address(string hexadecimal) => long.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static int Read(SafeFileHandle memory, Span<byte> buffer, long from)
    {
        try
        {
            return RandomAccess.Read(memory, buffer, from);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
