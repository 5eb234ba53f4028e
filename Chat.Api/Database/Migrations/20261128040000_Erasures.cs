using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>
    /// Erased conversations, requests for that, and legal holds. The function deletes a conversation's key as the owner of the tables,
    /// because the API's role may delete none, and refuses while a hold stands.
    /// </summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261128040000_Erasures")]
    internal partial class Erasures : Migration
    {
        private const string Gates =
            """
            CREATE OR REPLACE VIEW open_conversations AS
            SELECT mine.conversation_id, mine.user_id, mine.peer_id,
                   conversation.last_seq, conversation.last_message_at,
                   mine.read_seq, mine.delivered_seq,
                   theirs.read_seq AS peer_read_seq, theirs.delivered_seq AS peer_delivered_seq,
                   conversation.last_change{0}
            FROM participants mine
            LEFT JOIN participants theirs ON theirs.user_id = mine.peer_id AND theirs.peer_id = mine.user_id
            JOIN conversations conversation ON conversation.id = mine.conversation_id
            WHERE EXISTS (
                SELECT FROM coachings coaching
                WHERE coaching.student_id = conversation.student_id AND coaching.coach_id = conversation.coach_id
                    AND coaching.ended_at IS NULL);
            CREATE OR REPLACE VIEW readable_conversations AS
            SELECT mine.conversation_id, mine.user_id, mine.peer_id, conversation.student_id,
                   conversation.last_seq, conversation.last_message_at,
                   mine.read_seq, mine.delivered_seq,
                   theirs.read_seq AS peer_read_seq, theirs.delivered_seq AS peer_delivered_seq,
                   conversation.last_change,
                   (SELECT CASE WHEN bool_and(coaching.ended_at IS NOT NULL) THEN max(coaching.ended_at) END
                    FROM coachings coaching
                    WHERE coaching.student_id = conversation.student_id AND coaching.coach_id = conversation.coach_id) AS ended_at{0}
            FROM participants mine
            LEFT JOIN participants theirs ON theirs.user_id = mine.peer_id AND theirs.peer_id = mine.user_id
            JOIN conversations conversation ON conversation.id = mine.conversation_id
            WHERE EXISTS (
                SELECT FROM coachings coaching
                WHERE coaching.student_id = conversation.student_id AND coaching.coach_id = conversation.coach_id);
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE conversations ADD erased_seq bigint NOT NULL DEFAULT 0;
            CREATE TABLE erasures (
                conversation_id bigint NOT NULL,
                asked_at timestamp with time zone NULL,
                refused_at timestamp with time zone NULL,
                refusal text NULL,
                erased_at timestamp with time zone NULL,
                emptied_seq bigint NOT NULL,
                erases_at timestamp with time zone NULL,
                CONSTRAINT pk_erasures PRIMARY KEY (conversation_id),
                CONSTRAINT fk_erasures_conversations_conversation_id FOREIGN KEY (conversation_id)
                    REFERENCES conversations (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_erasures_asked_at ON erasures (asked_at) WHERE asked_at IS NOT NULL;
            CREATE INDEX ix_erasures_erases_at ON erasures (erases_at) WHERE erases_at IS NOT NULL;
            CREATE TABLE legal_holds (
                user_id bigint NOT NULL,
                set_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_legal_holds PRIMARY KEY (user_id),
                CONSTRAINT fk_legal_holds_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
            );
            CREATE FUNCTION erase_conversation_key(conversation bigint) RETURNS boolean
            LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
            BEGIN
                IF EXISTS (
                    SELECT FROM conversations it JOIN legal_holds ON legal_holds.user_id IN (it.student_id, it.coach_id)
                    WHERE it.id = conversation) THEN
                    RETURN false;
                END IF;
                DELETE FROM data_keys WHERE id = (SELECT key_id FROM conversations it WHERE it.id = conversation);
                RETURN true;
            END $$;
            """ + Views(", conversation.erased_seq"));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            "DROP VIEW open_conversations; DROP VIEW readable_conversations;" + Views("")
            + """
            DROP FUNCTION erase_conversation_key;
            DROP TABLE legal_holds;
            DROP TABLE erasures;
            ALTER TABLE conversations DROP erased_seq;
            """);

        private static string Views(string more) => Gates.Replace("{0}", more, System.StringComparison.Ordinal);
    }
}
