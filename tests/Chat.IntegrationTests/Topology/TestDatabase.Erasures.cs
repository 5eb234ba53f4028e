using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Topology;

/// <content>Erased conversations.</content>
public sealed partial class TestDatabase
{
    /// <summary>The number of data keys of the pair's conversation: 1 or 0.</summary>
    public Task<long> KeysOfAsync(Pair pair) => ValueAsync<long>(
        "SELECT count(*) FROM data_keys WHERE id = (SELECT key_id FROM conversations WHERE student_id = $1 AND coach_id = $2)",
        pair.Student.UserId,
        pair.Coach.UserId);

    /// <summary>The id of the data key of the pair's conversation.</summary>
    public Task<long> KeyOfAsync(Pair pair) => ValueAsync<long>(
        "SELECT key_id FROM conversations WHERE student_id = $1 AND coach_id = $2", pair.Student.UserId, pair.Coach.UserId);

    /// <summary>Whether there is a data key with this id.</summary>
    public Task<bool> HasKeyAsync(long key) => ValueAsync<bool>("SELECT EXISTS (SELECT FROM data_keys WHERE id = $1)", key);

    /// <summary>The rows of the pair's messages that are not empty: they have a text, a reaction, or no time of deletion.</summary>
    public Task<long> FullRowsAsync(Pair pair) => ValueAsync<long>(
        $"""
        SELECT count(*) FROM messages
        WHERE {ItsConversation}
            AND (body IS NOT NULL OR sender_reaction IS NOT NULL OR recipient_reaction IS NOT NULL OR deleted_at IS NULL)
        """,
        pair.Student.UserId,
        pair.Coach.UserId);

    /// <summary>Locks one message of the pair until the lock is disposed.</summary>
    internal Task<HeldLock> LockMessageAsync(Pair pair, long seq) => HeldLock.TakeAsync(
        _source, $"SELECT FROM messages WHERE {ItsConversation} AND seq = $3 FOR UPDATE", pair.Student.UserId, pair.Coach.UserId, seq);
}
