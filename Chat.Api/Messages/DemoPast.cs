using Chat.Api.Database;
using Chat.Api.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Messages;

/// <summary>Makes short past conversations for the demo accounts whose conversations are empty.</summary>
internal sealed class DemoPast(ChatDb database, ConversationKeys keys, TimeProvider clock)
{
    /// <summary>
    /// Makes a conversation of some days that is all read, with an edited message, a deleted one, an answer to another, and a reaction.
    /// </summary>
    public async Task MakeAsync(long student, long coach)
    {
        if (await keys.FindAsync(student, coach) is not { } key) return;
        var lines = DemoWords.Past;
        var today = clock.GetUtcNow().Date;
        var clientIds = lines.Select(_ => Guid.NewGuid()).ToArray();
        var senders = lines.Select(line => line.IsStudents ? student : coach).ToArray();
        var times = lines.Select(line => new DateTimeOffset(today.AddDays(-line.Days) + line.At.ToTimeSpan(), TimeSpan.Zero)).ToArray();
        var bodies = lines
            .Select((line, i) => line.Text is { } text ? Seal(key, text, student, coach, senders[i], clientIds[i]) : [])
            .ToArray();
        await database.Database.ExecuteSqlAsync(
            $"""
            WITH past AS (
                SELECT seq, seq + (seq >= 5)::integer + (seq >= 8)::integer + (seq >= 13)::integer AS change,
                    sender_id, client_id, nullif(body, '') AS body, sent_at
                FROM unnest({senders}, {clientIds}, {bodies}, {times})
                    WITH ORDINALITY AS line (sender_id, client_id, body, sent_at, seq)
            ), conversation AS (
                UPDATE conversations SET last_seq = 14, last_change = 17, last_message_at = (SELECT max(sent_at) FROM past)
                WHERE student_id = {student} AND coach_id = {coach} AND last_seq = 0 AND key_id = {key.Id} RETURNING id
            ), read AS (
                UPDATE participants SET read_seq = 14, delivered_seq = 14 FROM conversation WHERE conversation_id = conversation.id
            )
            INSERT INTO messages (
                conversation_id, seq, change, sender_id, client_id, key_id, body, sent_at, edited_at, deleted_at, automatic,
                reply_to, recipient_reaction)
            SELECT conversation.id, seq, change, sender_id, client_id, CASE WHEN body IS NOT NULL THEN {key.Id} END, body, sent_at,
                CASE seq WHEN 5 THEN sent_at + interval '2 minutes' END, CASE seq WHEN 8 THEN sent_at + interval '1 minute' END, false,
                CASE seq WHEN 12 THEN 11 END, CASE seq WHEN 13 THEN 'thumbs-up' END
            FROM conversation CROSS JOIN past
            """);
    }

    /// <summary>
    /// Makes a few messages between a coach and each student, at different times. The coach has not read every third conversation.
    /// </summary>
    public async Task MakeManyAsync(long coach)
    {
        var students = await database.Conversations.Where(conversation => conversation.CoachId == coach && conversation.LastSeq == 0)
            .OrderByDescending(conversation => conversation.Id).Select(conversation => conversation.StudentId).ToListAsync();
        foreach (var (i, student) in students.Index()) await MakeOneAsync(student, coach, n: i + 1);
    }

    private async Task MakeOneAsync(long student, long coach, int n)
    {
        if (await keys.FindAsync(student, coach) is not { } key) return;
        var (question, answer, more) = DemoWords.Openings[n % DemoWords.Openings.Count];
        var isUnread = n % 3 == 0;
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var writer = isUnread ? student : coach;
        var asked = Seal(key, question, student, coach, student, first);
        var answered = Seal(key, isUnread ? more : answer, student, coach, writer, second);
        await database.Database.ExecuteSqlAsync(
            $"""
            WITH past (seq, sender_id, client_id, body) AS (
                VALUES (1, {student}, {first}, {asked}), (2, {writer}, {second}, {answered})
            ), conversation AS (
                UPDATE conversations SET last_seq = 2, last_change = 2, last_message_at = now() - ({n} * 47 - 6) * interval '1 minute'
                WHERE student_id = {student} AND coach_id = {coach} AND last_seq = 0 AND key_id = {key.Id} RETURNING id
            ), read AS (
                UPDATE participants SET delivered_seq = 2, read_seq = CASE WHEN user_id = {coach} AND {isUnread} THEN 0 ELSE 2 END
                FROM conversation WHERE conversation_id = conversation.id
            )
            INSERT INTO messages (conversation_id, seq, change, sender_id, client_id, key_id, body, sent_at, automatic)
            SELECT id, seq, seq, sender_id, client_id, {key.Id}, body, now() - ({n} * 47 - seq * 3) * interval '1 minute', false
            FROM conversation CROSS JOIN past
            """);
    }

    private static byte[] Seal(DataKey key, string text, long student, long coach, long sender, Guid clientId) =>
        key.Seal(text, MessageText.PlaceOf(student, coach, sender, clientId));
}
