using Chat.Api.Database;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace Chat.Api.Sealing;

/// <summary>
/// The data keys of conversations in which this instance sent recently. A statement that stores a text names the key, and stores nothing
/// when the conversation has another one by then.
/// </summary>
internal sealed class ConversationKeys(GroupCommit commits, DataKeys keys) : IDisposable
{
    private const int MostRemembered = 10_000;

    private static readonly MemoryCacheEntryOptions Remembered =
        new() { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5) };

    /// <summary>
    /// Parameters: user, peer, and a new key's id, master and wrapped key, which are stored if the conversation has no key. If two run at
    /// once, the second waits for the conversation's row, finds a key there, and does not see that key's row.
    /// </summary>
    private const string FindOrMake =
        """
        WITH gate AS (
            SELECT conversation_id FROM open_conversations WHERE user_id = $1 AND peer_id = $2
        ), named AS (
            UPDATE conversations conversation SET key_id = $3
            FROM gate WHERE conversation.id = gate.conversation_id AND conversation.key_id IS NULL
            RETURNING conversation.key_id
        ), made AS (
            INSERT INTO data_keys (id, master, wrapped, made_at) SELECT key_id, $4, $5, clock_timestamp() FROM named
            RETURNING id, master, wrapped
        ), known AS (
            SELECT key.id, key.master, key.wrapped
            FROM gate JOIN conversations conversation ON conversation.id = gate.conversation_id
            CROSS JOIN LATERAL (SELECT * FROM data_keys WHERE id = conversation.key_id LIMIT 1) key
        )
        SELECT key.id, key.master, key.wrapped
        FROM gate LEFT JOIN (SELECT * FROM made UNION ALL SELECT * FROM known) key ON true
        """;

    private readonly MemoryCache _remembered = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    public void Dispose() => _remembered.Dispose();

    /// <summary>The key of the conversation, which is made if there is none; null when the gate for writing is closed.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key can't be unwrapped.</exception>
    public async ValueTask<DataKey?> FindAsync(long user, long peer) =>
        _remembered.TryGetValue(Pair.Of(user, peer), out DataKey? key) ? key : await ReadAsync(user, peer);

    /// <summary>The key of the conversation if it is no longer this one, which stored nothing; else null.</summary>
    public async Task<DataKey?> FindNewerAsync(long user, long peer, DataKey former) =>
        await ReadAsync(user, peer) is { } key && key.Id != former.Id ? key : null;

    /// <summary>Removes the key of a conversation from memory, because its row was deleted.</summary>
    public void Forget(long user, long peer) => _remembered.Remove(Pair.Of(user, peer));

    public void ForgetAll() => _remembered.Clear();

    private async Task<DataKey?> ReadAsync(long user, long peer)
    {
        Found found;
        do found = await RunAsync(user, peer);
        while (found is { IsOpen: true, Key: null });
        return found.Key is { } key
            ? _remembered.Set(Pair.Of(user, peer), keys.Unwrap(key.Id, key.Master, key.Wrapped), Remembered)
            : null;
    }

    private Task<Found> RunAsync(long user, long peer)
    {
        var made = keys.Make();
        return commits.RunAsync(new Statement<Found>(
            FindOrMake,
            new StatementOrder(user: user, peer: peer),
            () =>
            [
                new NpgsqlParameter<long> { TypedValue = user },
                new NpgsqlParameter<long> { TypedValue = peer },
                new NpgsqlParameter<long> { TypedValue = made.Id },
                new NpgsqlParameter<string> { TypedValue = made.Master },
                new NpgsqlParameter<byte[]> { TypedValue = made.Wrapped },
            ],
            async rows =>
                !await rows.ReadAsync() ? new Found(IsOpen: false, Key: null)
                : rows.IsDBNull(0) ? new Found(IsOpen: true, Key: null)
                : new Found(IsOpen: true, Read(rows))));
    }

    private static WrappedKey Read(NpgsqlDataReader row) =>
        new() { Id = row.GetInt64(0), Master = row.GetString(1), Wrapped = row.GetFieldValue<byte[]>(2) };

    private readonly record struct Found(bool IsOpen, WrappedKey? Key);

    private readonly record struct Pair(long Low, long High)
    {
        public static Pair Of(long user, long peer) => new(Math.Min(user, peer), Math.Max(user, peer));
    }
}
