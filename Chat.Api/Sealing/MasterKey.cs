using System.Security.Cryptography;
using System.Text;

namespace Chat.Api.Sealing;

/// <summary>A master key: 256 bits that are derived from one line of the key file. The key itself never leaves this class.</summary>
internal sealed class MasterKey
{
    private const int Size = 32;
    private const int IdSize = 8;

    private readonly byte[] _key = GC.AllocateUninitializedArray<byte>(Size, pinned: true);

    private MasterKey(ReadOnlySpan<byte> line)
    {
        HKDF.DeriveKey(HashAlgorithmName.SHA256, line, _key, salt: [], info: "chat:master:1"u8);
        Id = Convert.ToHexStringLower(HMACSHA256.HashData(_key, "chat:master-id"u8).AsSpan(0, IdSize));
    }

    /// <summary>The key's public name: 16 hexadecimal digits, which say nothing about the key.</summary>
    public string Id { get; }

    public static MasterKey Of(string line) => new(Encoding.UTF8.GetBytes(line));

    /// <summary>A cipher whose key serves this purpose alone. The caller disposes it.</summary>
    public Sealer For(string purpose)
    {
        Span<byte> key = stackalloc byte[Size];
        HKDF.Expand(HashAlgorithmName.SHA256, _key, key, Encoding.UTF8.GetBytes($"chat:{purpose}"));
        try
        {
            return new Sealer(key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
