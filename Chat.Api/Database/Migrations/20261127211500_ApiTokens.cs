using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>API tokens, with which other programs call this API, and people whom such a program deleted.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127211500_ApiTokens")]
    internal partial class ApiTokens : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE users ADD COLUMN deprovisioned_at timestamp with time zone NULL;
            CREATE TABLE api_tokens (
                id bigint GENERATED ALWAYS AS IDENTITY,
                name character varying(100) NOT NULL,
                scope text NOT NULL,
                hash bytea NOT NULL,
                made_by_id bigint NOT NULL,
                made_at timestamp with time zone NOT NULL,
                expires_at timestamp with time zone NULL,
                last_used_on date NULL,
                revoked_at timestamp with time zone NULL,
                CONSTRAINT pk_api_tokens PRIMARY KEY (id),
                CONSTRAINT fk_api_tokens_users_made_by_id FOREIGN KEY (made_by_id) REFERENCES users (id) ON DELETE RESTRICT
            );
            CREATE UNIQUE INDEX ix_api_tokens_hash ON api_tokens (hash);
            CREATE INDEX ix_api_tokens_made_by_id ON api_tokens (made_by_id);
            CREATE INDEX ix_audit_entries_token_id ON audit_entries (token_id);
            ALTER TABLE audit_entries ADD CONSTRAINT fk_audit_entries_api_tokens_token_id
                FOREIGN KEY (token_id) REFERENCES api_tokens (id) ON DELETE RESTRICT;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE audit_entries DROP CONSTRAINT fk_audit_entries_api_tokens_token_id;
            DROP INDEX ix_audit_entries_token_id;
            DROP TABLE api_tokens;
            ALTER TABLE users DROP COLUMN deprovisioned_at;
            """);
    }
}
