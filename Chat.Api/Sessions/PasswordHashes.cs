using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Chat.Api.Sessions;

/// <summary>
/// Knows the cost of a hash of ASP.NET Core Identity, in its format 3: a marker, the pseudo-random function, and the number of iterations,
/// in base 64.
/// </summary>
internal static class PasswordHashes
{
    private const byte Format3 = 1;
    private const int HeaderCharacters = 12;
    private const int IterationsAt = 5;
    private const int KeyBytes = 32;

    private static readonly byte[] Salt = new byte[16];

    /// <summary>The number of iterations that checking this hash takes; 0 for a hash of another form, which is refused at once.</summary>
    public static int IterationsOf(string hash)
    {
        Span<byte> header = stackalloc byte[HeaderCharacters * 3 / 4];
        if (hash.Length < HeaderCharacters || !Convert.TryFromBase64Chars(hash.AsSpan(0, HeaderCharacters), header, out _)) return 0;
        return header[0] == Format3 ? (int)BinaryPrimitives.ReadUInt32BigEndian(header[IterationsAt..]) : 0;
    }

    /// <summary>Takes the time of so many iterations.</summary>
    public static void Spend(string password, int iterations)
    {
        if (iterations <= 0) return;
        CryptographicOperations.ZeroMemory(Rfc2898DeriveBytes.Pbkdf2(password, Salt, iterations, HashAlgorithmName.SHA512, KeyBytes));
    }
}
