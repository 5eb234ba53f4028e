using Microsoft.Win32.SafeHandles;

namespace Chat.Api.LeakedPasswords;

/// <summary>
/// A file of any size with one <see cref="HashLine"/> after the other, in the order of their hashes. A look-up halves the file until a
/// few lines are left, so a billion lines take some thirty short reads and no memory (ADR 37).
/// </summary>
internal sealed class HashFile : IDisposable
{
    /// <summary>The part that is not halved any more. Half of it is longer than a line, so a line begins in each half.</summary>
    private const int Few = 4 * HashLine.Longest;

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
        while (to - from > Few)
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
        var bytes = Read(offset, 2 * HashLine.Longest);
        var at = bytes.IndexOf((byte)'\n') + 1;
        if (at == 0) return offset + HashLine.Longest >= Length ? null : throw Unreadable(offset);
        return offset + at == Length ? null : (offset + at, FirstIn(bytes[at..], offset + at).Hash);
    }

    /// <summary>The hash of the line that begins at an offset, and the length of the line with its end.</summary>
    /// <exception cref="InvalidDataException">There is something else than a line.</exception>
    public (string Hash, int Length) LineAt(long offset) => FirstIn(Read(offset, HashLine.Longest), offset);

    public void Dispose() => _file.Dispose();

    private (string Hash, int Length) FirstIn(ReadOnlySpan<byte> bytes, long offset)
    {
        var end = bytes.IndexOf((byte)'\n');
        var line = end >= 0 ? bytes[..(end + 1)] : bytes;
        return HashLine.HashIn(line) is { } hash ? (hash, line.Length) : throw Unreadable(offset);
    }

    /// <summary>The bytes that follow an offset: fewer at the end of the file.</summary>
    private ReadOnlySpan<byte> Read(long offset, int length)
    {
        var bytes = new byte[length];
        var count = 0;
        while (count < length && RandomAccess.Read(_file, bytes.AsSpan(count), offset + count) is var read and > 0) count += read;
        return bytes.AsSpan(0, count);
    }

    private InvalidDataException Unreadable(long offset) => new(
        $"{_path} has at byte {offset} something else than a line of 40 hexadecimal digits (SHA-1), a colon and a number.");
}
