using Microsoft.Win32.SafeHandles;

namespace Chat.Api.LeakedPasswords;

/// <summary>
/// A file of any size with one <see cref="HashLine"/> after the other, in the order of their hashes. A look-up halves the file until a
/// short block is left, so a billion lines take some twenty reads and no memory (ADR 37).
/// </summary>
internal sealed class HashFile : IDisposable
{
    private const int Block = 4096;

    private readonly SafeFileHandle _file;
    private readonly string _path;

    /// <summary>Opens the file, which may be replaced by another one meanwhile.</summary>
    /// <exception cref="IOException">The file can't be opened, or is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is not for this account, or is a folder.</exception>
    public HashFile(string path)
    {
        _path = path;
        _file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete, options: FileOptions.RandomAccess);
        Length = RandomAccess.GetLength(_file);
    }

    /// <summary>The length in bytes.</summary>
    public long Length { get; }

    /// <param name="hash">A SHA-1 hash, as 40 hexadecimal digits in capitals.</param>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="InvalidDataException">The file holds something else than such lines.</exception>
    public bool Contains(string hash)
    {
        // Both are beginnings of lines, or the end of the file.
        var (from, to) = (0L, Length);
        while (to - from > Block)
        {
            var next = LineAfter(from + ((to - from) / 2)) ?? throw Unreadable(to);
            var order = string.CompareOrdinal(next.Hash, hash);
            if (order == 0) return true;
            (from, to) = order < 0 ? (next.At, to) : (from, next.At);
        }

        while (from < to)
        {
            var (line, length) = LineAt(from);
            if (line == hash) return true;
            from += length;
        }

        return false;
    }

    /// <summary>The first line that begins after an offset; null if no line begins after it.</summary>
    /// <exception cref="InvalidDataException">There is something else than a line.</exception>
    public (long At, string Hash)? LineAfter(long offset)
    {
        var end = Read(offset).IndexOf((byte)'\n');
        if (end < 0) return offset + HashLine.Longest >= Length ? null : throw Unreadable(offset);
        var at = offset + end + 1;
        return at == Length ? null : (at, LineAt(at).Hash);
    }

    /// <summary>The hash of the line that begins at an offset, and the length of the line with its end.</summary>
    /// <exception cref="InvalidDataException">There is something else than a line.</exception>
    public (string Hash, int Length) LineAt(long offset)
    {
        var bytes = Read(offset);
        var end = bytes.IndexOf((byte)'\n');
        var line = end >= 0 ? bytes[..(end + 1)] : bytes;
        return HashLine.HashIn(line) is { } hash ? (hash, line.Length) : throw Unreadable(offset);
    }

    public void Dispose() => _file.Dispose();

    /// <summary>The bytes that follow an offset: as many as the longest line has, or fewer at the end of the file.</summary>
    private ReadOnlySpan<byte> Read(long offset)
    {
        var bytes = new byte[HashLine.Longest];
        var count = 0;
        while (RandomAccess.Read(_file, bytes.AsSpan(count), offset + count) is var read and > 0) count += read;
        return bytes.AsSpan(0, count);
    }

    private InvalidDataException Unreadable(long offset) => new(
        $"{_path} has at byte {offset} something else than a line of 40 hexadecimal digits (SHA-1), a colon and a number.");
}
