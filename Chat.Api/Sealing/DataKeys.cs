using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;

namespace Chat.Api.Sealing;

/// <summary>Makes data keys, unwraps them, and remembers the ones that were used recently.</summary>
internal sealed class DataKeys(MasterKeys masters) : IDisposable
{
    private const string Purpose = "data-key";

    /// <summary>The largest number of remembered keys, of about a kilobyte each.</summary>
    private const int MostRemembered = 10_000;

    /// <summary>The time after which a key is unwrapped again. A text never opens without the wrapped key, remembered or not.</summary>
    private static readonly MemoryCacheEntryOptions Remembered =
        new() { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5) };

    private readonly MemoryCache _remembered = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    public void Dispose() => _remembered.Dispose();

    /// <summary>A new key, wrapped with the current master key.</summary>
    public WrappedKey Make(long? user = null)
    {
        Span<byte> name = stackalloc byte[sizeof(long)];
        RandomNumberGenerator.Fill(name);
        var key = RandomNumberGenerator.GetBytes(DataKey.Size);
        try
        {
            return Wrap(BinaryPrimitives.ReadInt64LittleEndian(name) & long.MaxValue, user, key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <exception cref="CryptographicException">The master key is unknown, or the wrapped key was altered or moved.</exception>
    public DataKey Unwrap(long id, string master, ReadOnlySpan<byte> wrapped)
    {
        if (_remembered.TryGetValue(id, out DataKey? known)) return known!;
        var key = Open(id, master, wrapped);
        try
        {
            return _remembered.Set(id, new DataKey(id, key), Remembered);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>A code of 32 bytes over the content (HMAC-SHA-256), by a subkey that serves this purpose alone.</summary>
    /// <exception cref="CryptographicException">The master key is unknown, or the wrapped key was altered or moved.</exception>
    public byte[] Sign(WrappedKey wrapped, string purpose, ReadOnlySpan<byte> content)
    {
        var key = Open(wrapped.Id, wrapped.Master, wrapped.Wrapped);
        Span<byte> subkey = stackalloc byte[DataKey.Size];
        try
        {
            HKDF.Expand(HashAlgorithmName.SHA256, key, subkey, Encoding.UTF8.GetBytes($"chat:{purpose}"));
            return HMACSHA256.HashData(subkey, content);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(subkey);
        }
    }

    /// <summary>Removes a key from memory, because its row was deleted.</summary>
    public void Forget(long id) => _remembered.Remove(id);

    public void ForgetAll() => _remembered.Clear();

    /// <summary>The same key, wrapped with the current master key.</summary>
    /// <exception cref="CryptographicException">The master key is unknown, or the wrapped key was altered or moved.</exception>
    public WrappedKey Rewrap(WrappedKey former)
    {
        var key = Open(former.Id, former.Master, former.Wrapped);
        try
        {
            return Wrap(former.Id, former.UserId, key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private WrappedKey Wrap(long id, long? user, byte[] key)
    {
        var master = masters.Current;
        using var sealer = master.For(Purpose);
        return new WrappedKey { Id = id, UserId = user, Master = master.Id, Wrapped = sealer.Seal(key, Binding(id)) };
    }

    private byte[] Open(long id, string master, ReadOnlySpan<byte> wrapped)
    {
        using var sealer = masters.Find(master).For(Purpose);
        return sealer.Open(wrapped, Binding(id));
    }

    private static byte[] Binding(long id) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"chat:{Purpose}:1|{id}"));
}
