using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <inheritdoc />
    internal partial class MessageChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "automatic",
                table: "messages",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "change",
                table: "messages",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "deleted_at",
                table: "messages",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "edited_at",
                table: "messages",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "last_change",
                table: "conversations",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.Sql(
                """
                UPDATE messages SET change = seq;
                UPDATE conversations SET last_change = last_seq;
                ALTER TABLE messages ALTER change DROP DEFAULT, ALTER automatic DROP DEFAULT;
                ALTER TABLE conversations ALTER last_change DROP DEFAULT;
                """);

            migrationBuilder.CreateIndex(
                name: "ix_messages_conversation_id_change",
                table: "messages",
                columns: new[] { "conversation_id", "change" },
                unique: true);

            migrationBuilder.Sql(
                """
                CREATE OR REPLACE VIEW open_conversations AS
                SELECT mine.conversation_id, mine.user_id, mine.peer_id,
                       conversation.last_seq, conversation.last_message_at,
                       mine.read_seq, mine.delivered_seq,
                       theirs.read_seq AS peer_read_seq, theirs.delivered_seq AS peer_delivered_seq,
                       conversation.last_change
                FROM participants mine
                JOIN participants theirs ON theirs.user_id = mine.peer_id AND theirs.peer_id = mine.user_id
                JOIN conversations conversation ON conversation.id = mine.conversation_id
                WHERE EXISTS (
                    SELECT FROM coachings coaching
                    WHERE coaching.student_id = conversation.student_id AND coaching.coach_id = conversation.coach_id
                        AND coaching.ended_at IS NULL)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP VIEW open_conversations;
                CREATE VIEW open_conversations AS
                SELECT mine.conversation_id, mine.user_id, mine.peer_id,
                       conversation.last_seq, conversation.last_message_at,
                       mine.read_seq, mine.delivered_seq,
                       theirs.read_seq AS peer_read_seq, theirs.delivered_seq AS peer_delivered_seq
                FROM participants mine
                JOIN participants theirs ON theirs.user_id = mine.peer_id AND theirs.peer_id = mine.user_id
                JOIN conversations conversation ON conversation.id = mine.conversation_id
                WHERE EXISTS (
                    SELECT FROM coachings coaching
                    WHERE coaching.student_id = conversation.student_id AND coaching.coach_id = conversation.coach_id
                        AND coaching.ended_at IS NULL)
                """);

            migrationBuilder.DropIndex(
                name: "ix_messages_conversation_id_change",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "automatic",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "change",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "deleted_at",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "edited_at",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "last_change",
                table: "conversations");
        }
    }
}
