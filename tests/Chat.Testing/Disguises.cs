using System.Globalization;
using System.Text;

namespace Chat.Testing;

/// <summary>The forms in which a text could travel unnoticed.</summary>
public static class Disguises
{
    /// <summary>
    /// The text unchanged, in UTF-16, escaped as in JSON, in hexadecimal, percent-encoded, and in base64 at each of three alignments.
    /// </summary>
    public static IReadOnlyList<byte[]> Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return
        [
            bytes,
            Encoding.Unicode.GetBytes(text),
            Ascii(string.Concat(text.Select(character => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}")))),
            Ascii(Convert.ToHexString(bytes)),
            Ascii(Convert.ToHexStringLower(bytes)),
            Ascii(string.Concat(bytes.Select(part => string.Create(CultureInfo.InvariantCulture, $"%{part:X2}")))),
            .. Enumerable.Range(0, 3).Select(shift => Aligned(bytes, shift)),
        ];
    }

    /// <summary>The base64 of the text after this many other bytes, without the characters that depend on the bytes around it.</summary>
    private static byte[] Aligned(byte[] bytes, int shift)
    {
        var first = (shift * 8 + 5) / 6;
        var last = (shift + bytes.Length) * 8 / 6;
        return Ascii(Convert.ToBase64String([.. new byte[shift], .. bytes])[first..last]);
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
