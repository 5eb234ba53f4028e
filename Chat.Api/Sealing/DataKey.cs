using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Chat.Api.Sealing;

/// <summary>A key that seals the texts of one conversation, or the own texts of one user. Many threads can use it at once.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Calls go on with a key that is forgotten. The cipher's finalizer frees it.")]
internal sealed class DataKey(long id, ReadOnlySpan<byte> key)
{
    /// <summary>The number of bytes of a key.</summary>
    public const int Size = 32;

    private readonly Sealer _sealer = new(key);

    /// <summary>Guards the cipher, which holds state and needs about a microsecond.</summary>
    private readonly Lock _turn = new();

    /// <summary>The key's public name, which stands beside each text that the key has sealed.</summary>
    public long Id => id;

    public byte[] Seal(string text, in TextPlace place)
    {
        Span<byte> binding = stackalloc byte[TextPlace.MaxSize];
        var size = place.Write(binding);
        var padded = PaddedText.Of(text);
        lock (_turn) return _sealer.Seal(padded, binding[..size]);
    }

    /// <exception cref="CryptographicException">The body was altered, cut, or sealed under another key or for another place.</exception>
    public string Open(ReadOnlySpan<byte> body, in TextPlace place)
    {
        Span<byte> binding = stackalloc byte[TextPlace.MaxSize];
        var size = place.Write(binding);
        lock (_turn) return PaddedText.Read(_sealer.Open(body, binding[..size]));
    }
}
