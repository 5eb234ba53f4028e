using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Topology;

/// <content>Sealed texts and their keys.</content>
public sealed partial class TestDatabase
{
    private const string ItsConversation =
        "conversation_id = (SELECT id FROM conversations WHERE student_id = $1 AND coach_id = $2)";

    /// <summary>The tables of sealed texts that are no messages, each with the column of the text's author.</summary>
    private static readonly (string Table, string Owner)[] OwnTexts =
        [("scheduled_messages", "sender_id"), ("availability_settings", "coach_id"), ("saved_replies", "coach_id")];

    /// <summary>The number of texts of messages that are stored for the pair.</summary>
    public Task<long> StoredTextsAsync(Pair pair) => ValueAsync<long>(
        $"SELECT count(body) FROM messages WHERE {ItsConversation}", pair.Student.UserId, pair.Coach.UserId);

    /// <summary>Changes a stored message of the pair by an expression of SQL, such as <c>body = substr(body, 2)</c>.</summary>
    public Task SpoilAsync(Pair pair, long seq, string change) => ExecuteAsync(
        $"UPDATE messages SET {change} WHERE {ItsConversation} AND seq = $3", pair.Student.UserId, pair.Coach.UserId, seq);

    /// <summary>Deletes the key of the pair's conversation.</summary>
    public Task DeleteKeyAsync(Pair pair) => ExecuteAsync(
        "DELETE FROM data_keys WHERE id = (SELECT key_id FROM conversations WHERE student_id = $1 AND coach_id = $2)",
        pair.Student.UserId,
        pair.Coach.UserId);

    /// <summary>The data keys that this master key wraps, and all data keys.</summary>
    public async Task<(long Wrapped, long All)> DataKeysAsync(string master) => (
        await ValueAsync<long>("SELECT count(*) FROM data_keys WHERE master = $1", master),
        await ValueAsync<long>("SELECT count(*) FROM data_keys"));

    /// <summary>Turns the pair's messages into those of a version that stored texts in clear.</summary>
    public async Task ClearAsync(Pair pair, string text)
    {
        await ExecuteAsync("ALTER TABLE messages ADD COLUMN IF NOT EXISTS clear_text text");
        await ExecuteAsync(
            $"UPDATE messages SET clear_text = $3 || seq, body = NULL, key_id = NULL WHERE {ItsConversation} AND body IS NOT NULL",
            pair.Student.UserId,
            pair.Coach.UserId,
            text);
    }

    /// <summary>Turns a coach's own texts and scheduled messages into those of a version that stored them in clear.</summary>
    public async Task ClearOwnAsync(Person coach, string text)
    {
        await ExecuteAsync(
            """
            ALTER TABLE scheduled_messages ADD COLUMN IF NOT EXISTS clear_text text;
            ALTER TABLE availability_settings ADD COLUMN IF NOT EXISTS clear_text text;
            ALTER TABLE saved_replies ADD COLUMN IF NOT EXISTS clear_text text, ADD COLUMN IF NOT EXISTS clear_title text
            """);
        foreach (var (table, owner) in OwnTexts)
            await ExecuteAsync($"UPDATE {table} SET clear_text = $2, key_id = NULL, body = NULL WHERE {owner} = $1", coach.UserId, text);
        await ExecuteAsync("UPDATE saved_replies SET clear_title = $2 WHERE coach_id = $1", coach.UserId, text);
    }

    /// <summary>Alters the sealed own texts of a coach, and texts that the coach scheduled.</summary>
    public async Task SpoilOwnAsync(Person coach)
    {
        foreach (var (table, owner) in OwnTexts)
        {
            await ExecuteAsync(
                $"UPDATE {table} SET body = set_byte(body, 20, get_byte(body, 20) # 1) WHERE {owner} = $1", coach.UserId);
        }
    }

    /// <summary>The number of columns for texts in clear.</summary>
    public Task<long> ClearColumnsAsync() =>
        ValueAsync<long>("SELECT count(*) FROM information_schema.columns WHERE column_name LIKE 'clear_%'");
}
