using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Messages;

/// <summary>A short past conversation for the demo accounts, made while theirs is empty.</summary>
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
}
