using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>
    /// The gate looks at the peer's row only for those who ask what is in it: PostgreSQL leaves out an outer join to a key that
    /// nobody asks about. Both rows of a conversation are always there.
    /// </summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261126230000_LeanGate")]
    internal partial class LeanGate : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(View("LEFT JOIN"));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(View("JOIN"));

        private static string View(string join) =>
            $"""
            CREATE OR REPLACE VIEW open_conversations AS
            SELECT mine.conversation_id, mine.user_id, mine.peer_id,
                   conversation.last_seq, conversation.last_message_at,
                   mine.read_seq, mine.delivered_seq,
                   theirs.read_seq AS peer_read_seq, theirs.delivered_seq AS peer_delivered_seq,
                   conversation.last_change
            FROM participants mine
            {join} participants theirs ON theirs.user_id = mine.peer_id AND theirs.peer_id = mine.user_id
            JOIN conversations conversation ON conversation.id = mine.conversation_id
            WHERE EXISTS (
                SELECT FROM coachings coaching
                WHERE coaching.student_id = conversation.student_id AND coaching.coach_id = conversation.coach_id
                    AND coaching.ended_at IS NULL)
            """;
    }
}
