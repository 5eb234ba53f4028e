using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Topology;

/// <content>Long conversations.</content>
public sealed partial class TestDatabase
{
    /// <summary>Adds this many deleted messages of the student to the pair's conversation.</summary>
    public Task LengthenAsync(Pair pair, int by) => ExecuteAsync(
        """
        WITH long AS (
            UPDATE conversations SET last_seq = last_seq + $3, last_change = last_change + $3
            WHERE student_id = $1 AND coach_id = $2 RETURNING id, last_seq - $3 AS seq, last_change - $3 AS change
        )
        INSERT INTO messages (conversation_id, seq, change, sender_id, client_id, sent_at, deleted_at, automatic)
        SELECT id, seq + number, change + number, $1, gen_random_uuid(), clock_timestamp(), clock_timestamp(), false
        FROM long, generate_series(1, $3) AS number
        """,
        pair.Student.UserId,
        pair.Coach.UserId,
        by);
}
