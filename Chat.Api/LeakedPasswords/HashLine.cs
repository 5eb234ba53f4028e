using System.Text;

namespace Chat.Api.LeakedPasswords;

/// <summary>A line of a list: a password's SHA-1 hash of 40 hexadecimal digits, a colon, and how often the password leaked.</summary>
internal static class HashLine
{
    /// <summary>The longest line, with its end: 40 digits, a colon, a number of 64 bits, and CRLF.</summary>
    public const int Longest = HashDigits + 1 + 20 + 2;

    private const int HashDigits = 40;

    /// <param name="line">A line, with or without its end.</param>
    /// <returns>The hash in capitals, which order lines as their bytes do; null if the line is none of such a list.</returns>
    public static string? HashIn(ReadOnlySpan<byte> line)
    {
        line = line.TrimEnd("\r\n"u8);
        if (line.Length < HashDigits + 2 || line[HashDigits] != (byte)':') return null;
        if (line[(HashDigits + 1)..].ContainsAnyExceptInRange((byte)'0', (byte)'9')) return null;
        var hash = Encoding.ASCII.GetString(line[..HashDigits]);
        return hash.All(char.IsAsciiHexDigit) ? hash.ToUpperInvariant() : null;
    }
}
