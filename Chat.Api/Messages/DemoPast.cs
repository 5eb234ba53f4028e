using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Messages;

/// <summary>Makes short past conversations for the demo accounts whose conversations are empty.</summary>
internal sealed class DemoPast(ChatDb database)
{
    /// <summary>
    /// Makes a conversation of some days that is all read, with an edited message, a deleted one, an answer to another, and a reaction.
    /// </summary>
    public Task MakeAsync(long student, long coach) => database.Database.ExecuteSqlAsync(
        $"""
        WITH words (seq, sender_id, text, days, at) AS (VALUES
            (1, {student}, 'Good morning! I have a first outline of my research plan. Could you have a look this week?', 6, time '09:12'),
            (2, {coach}, 'Good morning Sam. Yes, gladly. Is there a part that you are unsure of?', 6, time '09:31'),
            (3, {student}, 'The method, mostly. I do not know whether ten interviews are enough.', 6, time '09:33'),
            (4, {coach}, 'A good question to start with. Let us talk about it tomorrow, I will be here from ten.', 6, time '09:40'),
            (5, {student}, 'Thank you for today! My notes: 1. fewer questions, 2. ten interviews will do, 3. say why them.',
                5, time '15:02'),
            (6, {coach}, 'That is it. Put the third one first: who you talk to decides what you can say afterwards.', 5, time '15:20'),
            (7, {student}, 'I had not seen it like that. 🙂', 5, time '15:21'),
            (8, {student}, '', 4, time '10:45'),
            (9, {student}, 'Three people have said yes: two teachers and a head of school. May I start with them?', 4, time '10:47'),
            (10, {coach}, 'Do, and write down afterwards what surprised you. This helped others: '
                || 'https://en.wikipedia.org/wiki/Semi-structured_interview', 4, time '11:30'),
            (11, {student}, 'The first interview is done.' || chr(10)
                || 'It took twice as long as planned, and I let her talk.', 2, time '17:05'),
            (12, {coach}, 'Letting people talk is half of the method. How did the recording go?', 2, time '17:30'),
            (13, {student}, 'Well, and I asked her consent first. I will write it out this weekend.', 2, time '17:34'),
            (14, {coach}, 'Very good. See you on Thursday at ten.', 2, time '17:36')
        ), past AS (
            SELECT seq, seq + (seq >= 5)::integer + (seq >= 8)::integer + (seq >= 13)::integer AS change, sender_id, text,
                (current_date - days + at) AT TIME ZONE 'UTC' AS sent_at FROM words
        ), conversation AS (
            UPDATE conversations SET last_seq = 14, last_change = 17, last_message_at = (SELECT max(sent_at) FROM past)
            WHERE student_id = {student} AND coach_id = {coach} AND last_seq = 0 RETURNING id
        ), read AS (
            UPDATE participants SET read_seq = 14, delivered_seq = 14 FROM conversation WHERE conversation_id = conversation.id
        )
        INSERT INTO messages (
            conversation_id, seq, change, sender_id, client_id, text, sent_at, edited_at, deleted_at, automatic,
            reply_to, recipient_reaction)
        SELECT conversation.id, seq, change, sender_id, gen_random_uuid(), text, sent_at,
            CASE seq WHEN 5 THEN sent_at + interval '2 minutes' END, CASE seq WHEN 8 THEN sent_at + interval '1 minute' END, false,
            CASE seq WHEN 12 THEN 11 END, CASE seq WHEN 13 THEN 'thumbs-up' END
        FROM conversation CROSS JOIN past
        """);

    /// <summary>
    /// Makes a few messages between a coach and each student, at different times. The coach has not read every third conversation.
    /// </summary>
    public Task MakeManyAsync(long coach) => database.Database.ExecuteSqlAsync(
        $"""
        WITH empty AS (
            SELECT id, student_id, row_number() OVER (ORDER BY id DESC) AS n FROM conversations WHERE coach_id = {coach} AND last_seq = 0
        ), words (place, question, answer, more) AS (VALUES
            (0, 'Could we talk about my planning on Thursday?', 'Of course. Shall we say three o''clock?',
                'Or on Friday, if that is better for you.'),
            (1, 'I have sent you the second draft.', 'I will read it tonight.', 'The last chapter is not finished yet.'),
            (2, 'Is it all right if I hand it in on Monday?', 'Monday is fine.', 'I need the weekend for the figures.'),
            (3, 'Thank you for yesterday, that helped a lot!', 'Glad to hear that. Keep going!', 'I have started on the interviews.'),
            (4, 'Shall we meet online this time?', 'Yes, online works for me.', 'The train does not run this week.')
        ), past AS (
            SELECT id, student_id, seq, n % 3 = 0 AS unread, CASE WHEN seq = 1 OR n % 3 = 0 THEN student_id ELSE {coach} END AS sender_id,
                CASE WHEN seq = 1 THEN question WHEN n % 3 = 0 THEN more ELSE answer END AS text,
                now() - (n * 47 - seq * 3) * interval '1 minute' AS sent_at
            FROM empty JOIN words ON place = n % 5 CROSS JOIN generate_series(1, 2) seq
        ), conversation AS (
            UPDATE conversations SET last_seq = 2, last_change = 2, last_message_at = past.sent_at
            FROM past WHERE conversations.id = past.id AND past.seq = 2
        ), read AS (
            UPDATE participants SET read_seq = CASE WHEN user_id = {coach} AND unread THEN 0 ELSE 2 END, delivered_seq = 2
            FROM past WHERE conversation_id = past.id AND past.seq = 2
        )
        INSERT INTO messages (conversation_id, seq, change, sender_id, client_id, text, sent_at, automatic)
        SELECT id, seq, seq, sender_id, gen_random_uuid(), text, sent_at, false FROM past
        """);
}
