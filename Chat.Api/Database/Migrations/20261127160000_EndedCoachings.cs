using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>
    /// A conversation can be read after its coaching has ended. The gate for writing stays as it is, so the API of the version before goes
    /// on beside this one. PostgreSQL looks up the end only for statements that ask for it.
    /// </summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127160000_EndedCoachings")]
    internal partial class EndedCoachings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_coachings_student_id_coach_id_ended_at",
                table: "coachings",
                columns: new[] { "student_id", "coach_id", "ended_at" });

            migrationBuilder.Sql(
                """
                CREATE VIEW readable_conversations AS
                SELECT mine.conversation_id, mine.user_id, mine.peer_id, conversation.student_id,
                       conversation.last_seq, conversation.last_message_at,
                       mine.read_seq, mine.delivered_seq,
                       theirs.read_seq AS peer_read_seq, theirs.delivered_seq AS peer_delivered_seq,
                       conversation.last_change,
                       (SELECT CASE WHEN bool_and(coaching.ended_at IS NOT NULL) THEN max(coaching.ended_at) END
                        FROM coachings coaching
                        WHERE coaching.student_id = conversation.student_id AND coaching.coach_id = conversation.coach_id) AS ended_at
                FROM participants mine
                LEFT JOIN participants theirs ON theirs.user_id = mine.peer_id AND theirs.peer_id = mine.user_id
                JOIN conversations conversation ON conversation.id = mine.conversation_id
                WHERE EXISTS (
                    SELECT FROM coachings coaching
                    WHERE coaching.student_id = conversation.student_id AND coaching.coach_id = conversation.coach_id)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP VIEW readable_conversations");
            migrationBuilder.DropIndex(name: "ix_coachings_student_id_coach_id_ended_at", table: "coachings");
        }
    }
}
