using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>
    /// The reading of conversations by two admins, its log, and the gate: a row of <c>open_doors</c> for each of the two while they may
    /// read.
    /// </summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261128050000_Accesses")]
    internal partial class Accesses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE TABLE access_requests (
                id uuid NOT NULL,
                conversation_id bigint NOT NULL,
                asked_by_id bigint NOT NULL,
                asked_at timestamp with time zone NOT NULL,
                basis text NOT NULL,
                key_id bigint NOT NULL,
                body bytea NOT NULL,
                granted_by_id bigint NULL,
                granted_at timestamp with time zone NULL,
                ends_at timestamp with time zone NULL,
                hidden_until timestamp with time zone NULL,
                closed_at timestamp with time zone NULL,
                told_at timestamp with time zone NULL,
                CONSTRAINT pk_access_requests PRIMARY KEY (id),
                CONSTRAINT ck_access_requests_two_admins CHECK (granted_by_id <> asked_by_id),
                CONSTRAINT ck_access_requests_grant CHECK (
                    num_nulls(granted_by_id, granted_at, ends_at) IN (0, 3) AND ends_at <= granted_at + interval '1 hour'),
                CONSTRAINT ck_access_requests_hidden CHECK (hidden_until <= asked_at + interval '90 days'),
                CONSTRAINT fk_access_requests_conversations_conversation_id FOREIGN KEY (conversation_id)
                    REFERENCES conversations (id) ON DELETE RESTRICT,
                CONSTRAINT fk_access_requests_users_asked_by_id FOREIGN KEY (asked_by_id) REFERENCES users (id) ON DELETE RESTRICT,
                CONSTRAINT fk_access_requests_users_granted_by_id FOREIGN KEY (granted_by_id) REFERENCES users (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_access_requests_asked_at ON access_requests (asked_at);
            CREATE INDEX ix_access_requests_asked_by_id ON access_requests (asked_by_id);
            CREATE INDEX ix_access_requests_conversation_id ON access_requests (conversation_id);
            CREATE INDEX ix_access_requests_granted_by_id ON access_requests (granted_by_id);
            CREATE INDEX ix_access_requests_hidden_until ON access_requests (hidden_until)
                WHERE hidden_until IS NOT NULL AND told_at IS NULL;
            CREATE TABLE accesses (
                conversation_id bigint NOT NULL,
                number bigint NOT NULL,
                request_id uuid NOT NULL,
                reader_id bigint NOT NULL,
                from_seq bigint NOT NULL,
                to_seq bigint NOT NULL,
                at timestamp with time zone NOT NULL,
                previous bytea NOT NULL,
                mac bytea NOT NULL,
                CONSTRAINT pk_accesses PRIMARY KEY (conversation_id, number),
                CONSTRAINT fk_accesses_conversations_conversation_id FOREIGN KEY (conversation_id)
                    REFERENCES conversations (id) ON DELETE RESTRICT,
                CONSTRAINT fk_accesses_access_requests_request_id FOREIGN KEY (request_id)
                    REFERENCES access_requests (id) ON DELETE RESTRICT,
                CONSTRAINT fk_accesses_users_reader_id FOREIGN KEY (reader_id) REFERENCES users (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_accesses_reader_id ON accesses (reader_id);
            CREATE INDEX ix_accesses_request_id ON accesses (request_id);
            CREATE TABLE access_heads (
                conversation_id bigint NOT NULL,
                key_id bigint NOT NULL,
                number bigint NOT NULL,
                mac bytea NOT NULL,
                CONSTRAINT pk_access_heads PRIMARY KEY (conversation_id),
                CONSTRAINT fk_access_heads_conversations_conversation_id FOREIGN KEY (conversation_id)
                    REFERENCES conversations (id) ON DELETE RESTRICT,
                CONSTRAINT fk_access_heads_data_keys_key_id FOREIGN KEY (key_id) REFERENCES data_keys (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_access_heads_key_id ON access_heads (key_id);
            -- A request of an admin who lost the role or the account since is over, whichever of the two it is.
            CREATE VIEW access_states AS
            SELECT request.id AS request_id, request.conversation_id,
                coalesce(request.closed_at, request.ends_at, request.asked_at + interval '1 day') AS ends_at,
                CASE
                    WHEN request.closed_at IS NOT NULL OR asker.role <> 'admin' OR asker.disabled_at IS NOT NULL THEN 'over'
                    WHEN request.granted_at IS NULL AND request.asked_at > clock_timestamp() - interval '1 day' THEN 'waiting'
                    WHEN request.ends_at > clock_timestamp() AND granter.role = 'admin' AND granter.disabled_at IS NULL THEN 'open'
                    ELSE 'over'
                END AS state
            FROM access_requests request
            JOIN users asker ON asker.id = request.asked_by_id
            LEFT JOIN users granter ON granter.id = request.granted_by_id;
            CREATE VIEW open_doors AS
            SELECT request.id AS request_id, admin.id AS admin_id, request.conversation_id, request.granted_at, request.ends_at,
                request.hidden_until
            FROM access_requests request
            JOIN access_states state ON state.request_id = request.id AND state.state = 'open'
            CROSS JOIN LATERAL (VALUES (request.asked_by_id), (request.granted_by_id)) admin (id);
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            DROP VIEW open_doors;
            DROP VIEW access_states;
            DROP TABLE access_heads;
            DROP TABLE accesses;
            DROP TABLE access_requests;
            """);
    }
}
