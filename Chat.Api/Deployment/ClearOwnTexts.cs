using System.Text.Json;
using Chat.Api.Availabilities;
using Chat.Api.Database;
using Chat.Api.SavedReplies;
using Chat.Api.ScheduledMessages;
using Chat.Api.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Deployment;

/// <summary>Seals the scheduled messages, away texts and saved replies that a former version stored in clear.</summary>
internal sealed class ClearOwnTexts(ChatDb database, ClearMessages messages, UserKeys users)
{
    /// <returns>The number of texts.</returns>
    public async Task<int> SealScheduledAsync()
    {
        var rows = await database.Database.SqlQuery<ClearScheduled>(
            $"""
            SELECT scheduled.id AS "Id", scheduled.sender_id AS "SenderId", scheduled.peer_id AS "PeerId",
                scheduled.client_id AS "ClientId", scheduled.clear_text AS "Text", conversation.id AS "ConversationId"
            FROM scheduled_messages scheduled JOIN conversations conversation
                ON (conversation.student_id, conversation.coach_id) IN (
                    (scheduled.sender_id, scheduled.peer_id), (scheduled.peer_id, scheduled.sender_id))
            WHERE scheduled.clear_text IS NOT NULL
            """).ToListAsync();
        foreach (var row in rows)
        {
            var key = await messages.KeyOfAsync(row.ConversationId);
            var body = key.Seal(row.Text, ScheduledMessage.PlaceOf(row.SenderId, row.PeerId, row.ClientId));
            await database.Database.ExecuteSqlAsync(
                $"UPDATE scheduled_messages SET clear_text = NULL, key_id = {key.Id}, body = {body} WHERE id = {row.Id}");
        }

        return rows.Count;
    }

    /// <returns>The number of texts.</returns>
    public async Task<int> SealAwayTextsAsync()
    {
        var rows = await database.Database.SqlQuery<ClearAwayText>(
            $"""
            SELECT coach_id AS "CoachId", clear_text AS "Text" FROM availability_settings WHERE clear_text IS NOT NULL
            """).ToListAsync();
        foreach (var (coach, text) in rows)
        {
            var key = await users.FindAsync(coach, CancellationToken.None);
            var body = key.Seal(text, AvailabilitySettings.PlaceOf(coach));
            await database.Database.ExecuteSqlAsync(
                $"UPDATE availability_settings SET clear_text = NULL, key_id = {key.Id}, body = {body} WHERE coach_id = {coach}");
        }

        return rows.Count;
    }

    /// <returns>The number of replies.</returns>
    public async Task<int> SealRepliesAsync()
    {
        var rows = await database.Database.SqlQuery<ClearReply>(
            $"""
            SELECT coach_id AS "CoachId", id AS "Id", clear_title AS "Title", clear_text AS "Text"
            FROM saved_replies WHERE clear_text IS NOT NULL
            """).ToListAsync();
        foreach (var row in rows)
        {
            var key = await users.FindAsync(row.CoachId, CancellationToken.None);
            var json = JsonSerializer.Serialize(new SavedReplyTextDto(row.Title, row.Text));
            var body = key.Seal(json, SavedReply.PlaceOf(row.CoachId, row.Id));
            await database.Database.ExecuteSqlAsync(
                $"""
                UPDATE saved_replies SET clear_text = NULL, clear_title = NULL, key_id = {key.Id}, body = {body}
                WHERE coach_id = {row.CoachId} AND id = {row.Id}
                """);
        }

        return rows.Count;
    }

    private sealed record ClearScheduled(long Id, long SenderId, long PeerId, Guid ClientId, string Text, long ConversationId);

    private sealed record ClearAwayText(long CoachId, string Text);

    private sealed record ClearReply(long CoachId, Guid Id, string Title, string Text);
}
