using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Chat.Api.Sealing;

/// <summary>
/// A text as it is sealed: UTF-8, a byte 0x80, and zeros up to the next of the sizes 64, 96, 128, 192, 256, 384 … bytes. So the length of a
/// sealed text tells little about the text.
/// </summary>
internal static class PaddedText
{
    private const byte End = 0x80;
    private const int LeastSize = 64;

    /// <summary>The size of a text of this many bytes.</summary>
    public static int SizeOf(int bytes)
    {
        if (bytes < LeastSize) return LeastSize;
        var power = (int)BitOperations.RoundUpToPowerOf2((uint)bytes + 1);
        return bytes < power / 4 * 3 ? power / 4 * 3 : power;
    }

    public static byte[] Of(string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        var padded = new byte[SizeOf(bytes)];
        Encoding.UTF8.GetBytes(text, padded);
        padded[bytes] = End;
        return padded;
    }

    /// <exception cref="CryptographicException">The bytes are no padded text.</exception>
    public static string Read(ReadOnlySpan<byte> padded)
    {
        var text = padded.TrimEnd((byte)0);
        if (text.IsEmpty || text[^1] != End) throw new CryptographicException("The value is no padded text.");
        return Encoding.UTF8.GetString(text[..^1]);
    }
}
