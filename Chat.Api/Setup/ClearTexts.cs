using Chat.Api.Database;
using Chat.Api.Messages;
using Chat.Api.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Setup;

/// <summary>
/// Seals the texts that a former version stored in clear, and drops their columns. An interrupted run continues where it was
/// (docs/adr/0022-sealed-texts.md).
/// </summary>
internal sealed partial class ClearTexts(ChatDb database, DataKeys keys, ILogger<ClearTexts> logger)
{
    private const int BatchSize = 1000;

    public async Task SealAsync()
    {
        if (!await HasColumnAsync("messages")) return;
        var (count, last) = (0, (ConversationId: 0L, Seq: 0L));
        while (await SealMessagesAsync(last) is [.., var newest] sealedNow)
        {
            last = (newest.ConversationId, newest.Seq);
            LogSealed(logger, count += sealedNow.Count);
        }

        await DropAsync("messages");
    }

    private Task<bool> HasColumnAsync(string table) => database.Database
        .SqlQuery<bool>(
            $"""
            SELECT EXISTS (
                SELECT FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = {table} AND column_name = 'clear_text') AS "Value"
            """)
        .SingleAsync();

    /// <summary>Drops the column, after the table was written anew: a dropped column and dead rows stay in the files.</summary>
    private async Task DropAsync(string table)
    {
        database.Database.SetCommandTimeout(TimeSpan.FromHours(12));
#pragma warning disable EF1002 // The table's name is a constant.
        await database.Database.ExecuteSqlRawAsync($"VACUUM (FULL) {table}");
        await database.Database.ExecuteSqlRawAsync($"ALTER TABLE {table} DROP clear_text");
#pragma warning restore EF1002
    }

    /// <summary>Seals the next batch in one transaction.</summary>
    private async Task<IReadOnlyList<ClearMessage>> SealMessagesAsync((long ConversationId, long Seq) after)
    {
        await using var transaction = await database.Database.BeginTransactionAsync();
        var rows = await database.Database.SqlQuery<ClearMessage>(
            $"""
            SELECT message.conversation_id AS "ConversationId", message.seq AS "Seq", conversation.student_id AS "StudentId",
                conversation.coach_id AS "CoachId", message.sender_id AS "SenderId", message.client_id AS "ClientId",
                message.deleted_at IS NULL AS "HasText", message.clear_text AS "Text"
            FROM messages message JOIN conversations conversation ON conversation.id = message.conversation_id
            WHERE message.clear_text IS NOT NULL AND (message.conversation_id, message.seq) > ({after.ConversationId}, {after.Seq})
            ORDER BY message.conversation_id, message.seq LIMIT {BatchSize}
            """).ToListAsync();
        var owned = new Dictionary<long, DataKey>();
        foreach (var conversation in rows.Select(row => row.ConversationId).Distinct())
            owned.Add(conversation, await KeyOfAsync(conversation));
        var bodies = rows.ConvertAll(row => !row.HasText ? [] : owned[row.ConversationId].Seal(
            row.Text, MessageText.PlaceOf(row.StudentId, row.CoachId, row.SenderId, row.ClientId)));
        await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE messages message
            SET clear_text = NULL, body = nullif(done.body, ''), key_id = CASE WHEN done.body <> '' THEN done.key_id END
            FROM unnest(
                {rows.Select(row => row.ConversationId).ToArray()}, {rows.Select(row => row.Seq).ToArray()},
                {rows.Select(row => owned[row.ConversationId].Id).ToArray()}, {bodies.ToArray()})
                AS done (conversation_id, seq, key_id, body)
            WHERE message.conversation_id = done.conversation_id AND message.seq = done.seq
            """);
        await transaction.CommitAsync();
        return rows;
    }

    /// <summary>The key of a conversation, open or ended, which is made if there is none.</summary>
    private async Task<DataKey> KeyOfAsync(long conversation)
    {
        var made = keys.Make();
        await database.Database.ExecuteSqlAsync(
            $"""
            WITH named AS (
                UPDATE conversations SET key_id = {made.Id} WHERE id = {conversation} AND key_id IS NULL RETURNING key_id
            )
            INSERT INTO data_keys (id, master, wrapped, made_at) SELECT key_id, {made.Master}, {made.Wrapped}, clock_timestamp() FROM named
            """);
        var key = await database.Conversations.Where(owner => owner.Id == conversation)
            .Join(database.DataKeys, owner => owner.KeyId, key => key.Id, (_, key) => key).AsNoTracking().SingleAsync();
        return keys.Unwrap(key.Id, key.Master, key.Wrapped);
    }

    private sealed record ClearMessage(
        long ConversationId, long Seq, long StudentId, long CoachId, long SenderId, Guid ClientId, bool HasText, string Text);

    [LoggerMessage(LogLevel.Information, "Sealed {Count} texts that a former version stored in clear")]
    private static partial void LogSealed(ILogger logger, int count);
}
