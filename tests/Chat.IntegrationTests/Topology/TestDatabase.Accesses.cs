using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Topology;

/// <content>The reading of conversations by admins.</content>
public sealed partial class TestDatabase
{
    /// <summary>Moves all times of the pair's newest request to read this much into the past.</summary>
    public Task AgeAccessAsync(Pair pair, TimeSpan by) => ExecuteAsync(
        $"""
        UPDATE access_requests SET asked_at = asked_at - $3, granted_at = granted_at - $3, ends_at = ends_at - $3,
            hidden_until = hidden_until - $3
        WHERE id = (SELECT id FROM access_requests WHERE {ItsConversation} ORDER BY asked_at DESC LIMIT 1)
        """,
        pair.Student.UserId,
        pair.Coach.UserId,
        by);

    /// <summary>Lets a user have been an admin for a day.</summary>
    public Task SettleAdminAsync(string userId) => ExecuteAsync(
        "UPDATE users SET admin_since = clock_timestamp() - interval '1 day' WHERE id = $1::text::bigint AND role = 'admin'", userId);

    /// <summary>Makes the admin who asked the one who grants.</summary>
    public Task GrantBySelfAsync(Pair pair) => ExecuteAsync(
        $"UPDATE access_requests SET granted_by_id = asked_by_id, granted_at = now(), ends_at = now() WHERE {ItsConversation}",
        pair.Student.UserId,
        pair.Coach.UserId);

    /// <summary>Takes the grant of the pair's request back, as the owner of the tables could.</summary>
    public Task TakeBackGrantAsync(Pair pair) => ExecuteAsync(
        $"UPDATE access_requests SET granted_by_id = NULL, granted_at = NULL, ends_at = NULL WHERE {ItsConversation}",
        pair.Student.UserId,
        pair.Coach.UserId);

    /// <summary>Flips a bit of the key of the pair's seals; the second call restores it.</summary>
    public Task FlipAccessKeyAsync(Pair pair) => ExecuteAsync(
        $"""
        UPDATE data_keys SET wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1)
        WHERE id = (SELECT key_id FROM access_heads WHERE {ItsConversation})
        """,
        pair.Student.UserId,
        pair.Coach.UserId);

    /// <summary>Whether the pair's request was told, or need not be told any more.</summary>
    public Task<bool> IsToldAsync(Pair pair) => ValueAsync<bool>(
        $"SELECT told_at IS NOT NULL FROM access_requests WHERE {ItsConversation}", pair.Student.UserId, pair.Coach.UserId);

    /// <summary>Changes an entry of the pair by an expression of SQL.</summary>
    public Task ChangeAccessAsync(Pair pair, long number, string change) => ExecuteAsync(
        $"UPDATE accesses SET {change} WHERE {ItsConversation} AND number = $3", pair.Student.UserId, pair.Coach.UserId, number);

    public Task DeleteAccessAsync(Pair pair, long number) => ExecuteAsync(
        $"DELETE FROM accesses WHERE {ItsConversation} AND number = $3", pair.Student.UserId, pair.Coach.UserId, number);

    /// <summary>Deletes everything about the reading of the pair's conversation.</summary>
    public async Task ForgetAccessesAsync(Pair pair)
    {
        foreach (var table in (string[])["accesses", "access_heads", "access_requests"])
            await ExecuteAsync($"DELETE FROM {table} WHERE {ItsConversation}", pair.Student.UserId, pair.Coach.UserId);
    }

    public Task<long> ConversationIdAsync(Pair pair) => ValueAsync<long>(
        "SELECT id FROM conversations WHERE student_id = $1 AND coach_id = $2", pair.Student.UserId, pair.Coach.UserId);
}
