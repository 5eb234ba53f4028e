using Chat.Api.Database;
using Chat.Api.Messages;
using Chat.Api.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Deployment;

/// <summary>Seals the messages that a former version stored in clear, in batches.</summary>
internal sealed class ClearMessages(ChatDb database, DataKeys keys)
{
    private const int BatchSize = 1000;

    /// <returns>The number of messages.</returns>
    public async Task<int> SealAsync()
    {
        var (count, last) = (0, (ConversationId: 0L, Seq: 0L));
        while (await SealMessagesAsync(last) is [.., var newest] done)
        {
            last = (newest.ConversationId, newest.Seq);
            count += done.Count;
        }

        return count;
    }

    /// <summary>The key of a conversation, open or ended, which is made if there is none.</summary>
    public async Task<DataKey> KeyOfAsync(long conversation)
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

    private sealed record ClearMessage(
        long ConversationId, long Seq, long StudentId, long CoachId, long SenderId, Guid ClientId, bool HasText, string Text);
}
