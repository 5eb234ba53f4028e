using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Messages;

/// <summary>Short past conversations for the demo accounts, made while theirs are empty.</summary>
internal sealed class DemoPast(ChatDb database)
{
    public Task MakeAsync(long student, long coach) => database.Database.ExecuteSqlAsync(
        $"""
        WITH past (seq, sender_id, text, ago) AS (VALUES
            (1, {student}, 'Good morning! I have a first outline of my research plan. Could you have a look this week?', interval '26 hours'),
            (2, {coach}, 'Good morning Sam. Yes, gladly. Is there a part that you are unsure of?', interval '25 hours 40 minutes'),
            (3, {student}, 'The method, mostly. I do not know whether ten interviews are enough.', interval '25 hours 30 minutes'),
            (4, {coach}, 'A good question to start with. Let us talk about it tomorrow, I will be here from ten.', interval '25 hours')
        ), conversation AS (
            UPDATE conversations SET last_seq = 4, last_change = 4, last_message_at = now() - interval '25 hours'
            WHERE student_id = {student} AND coach_id = {coach} AND last_seq = 0 RETURNING id
        ), read AS (
            UPDATE participants SET read_seq = 4, delivered_seq = 4 FROM conversation WHERE conversation_id = conversation.id
        )
        INSERT INTO messages (conversation_id, seq, change, sender_id, client_id, text, sent_at, automatic)
        SELECT conversation.id, past.seq, past.seq, past.sender_id, gen_random_uuid(), past.text, now() - past.ago, false FROM conversation CROSS JOIN past
        """);

    /// <summary>A few words between a coach and each student, some time after each other; every third the coach has not read.</summary>
    public Task MakeManyAsync(long coach) => database.Database.ExecuteSqlAsync(
        $"""
        WITH empty AS (
            SELECT id, student_id, row_number() OVER (ORDER BY id DESC) AS n FROM conversations WHERE coach_id = {coach} AND last_seq = 0
        ), words (place, question, answer, more) AS (VALUES
            (0, 'Could we talk about my planning on Thursday?', 'Of course. Shall we say three o''clock?', 'Or on Friday, if that is better for you.'),
            (1, 'I have sent you the second draft.', 'I will read it tonight.', 'The last chapter is not finished yet.'),
            (2, 'Is it all right if I hand it in on Monday?', 'Monday is fine.', 'I need the weekend for the figures.'),
            (3, 'Thank you for yesterday, that helped a lot!', 'Glad to hear that. Keep going!', 'I have started on the interviews.'),
            (4, 'Shall we meet online this time?', 'Yes, online works for me.', 'The train does not run this week.')
        ), past AS (
            SELECT id, student_id, seq, n % 3 = 0 AS unread, CASE WHEN seq = 1 OR n % 3 = 0 THEN student_id ELSE {coach} END AS sender_id,
                CASE WHEN seq = 1 THEN question WHEN n % 3 = 0 THEN more ELSE answer END AS text, now() - (n * 47 - seq * 3) * interval '1 minute' AS sent_at
            FROM empty JOIN words ON place = n % 5 CROSS JOIN generate_series(1, 2) seq
        ), conversation AS (
            UPDATE conversations SET last_seq = 2, last_change = 2, last_message_at = past.sent_at FROM past WHERE conversations.id = past.id AND past.seq = 2
        ), read AS (
            UPDATE participants SET read_seq = CASE WHEN user_id = {coach} AND unread THEN 0 ELSE 2 END, delivered_seq = 2
            FROM past WHERE conversation_id = past.id AND past.seq = 2
        )
        INSERT INTO messages (conversation_id, seq, change, sender_id, client_id, text, sent_at, automatic)
        SELECT id, seq, seq, sender_id, gen_random_uuid(), text, sent_at, false FROM past
        """);
}
