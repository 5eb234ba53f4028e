using System.Security.Cryptography;

namespace Chat.Api.Sealing;

/// <summary>
/// Seals bytes with AES-256-GCM under one key. A sealed value is: format 0x01, nonce (12 bytes), ciphertext, tag (16 bytes).
/// </summary>
internal sealed class Sealer(ReadOnlySpan<byte> key) : IDisposable
{
    private const byte Format = 1;
    private const int TagSize = 16;
    private const int NonceSize = 12;
    private const int Overhead = 1 + NonceSize + TagSize;

    private readonly AesGcm _cipher = new(key, TagSize);

    /// <param name="plain">The bytes to seal.</param>
    /// <param name="binding">The context, which must be the same when the value is opened.</param>
    public byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> binding)
    {
        var value = new byte[Overhead + plain.Length];
        value[0] = Format;
        var nonce = value.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        _cipher.Encrypt(nonce, plain, value.AsSpan(1 + NonceSize, plain.Length), value.AsSpan(^TagSize..), binding);
        return value;
    }

    /// <exception cref="CryptographicException">The value was altered, cut, or sealed under another key or for another context.</exception>
    public byte[] Open(ReadOnlySpan<byte> value, ReadOnlySpan<byte> binding)
    {
        if (value.Length < Overhead || value[0] != Format)
            throw new CryptographicException("The value is not one that this version has sealed.");
        var plain = new byte[value.Length - Overhead];
        _cipher.Decrypt(value.Slice(1, NonceSize), value[(1 + NonceSize)..^TagSize], value[^TagSize..], plain, binding);
        return plain;
    }

    public void Dispose() => _cipher.Dispose();
}
