using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>Passkeys of users, and the challenges that were answered lately.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261128010000_Passkeys")]
    internal partial class Passkeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE TABLE passkeys (
                id uuid NOT NULL,
                user_id bigint NOT NULL,
                credential_id bytea NOT NULL,
                public_key bytea NOT NULL,
                sign_count bigint NOT NULL,
                transports text[] NOT NULL,
                is_backup_eligible boolean NOT NULL,
                is_backed_up boolean NOT NULL,
                name character varying(80) NOT NULL,
                created_at timestamp with time zone NOT NULL,
                last_used_at timestamp with time zone NULL,
                CONSTRAINT pk_passkeys PRIMARY KEY (id),
                CONSTRAINT fk_passkeys_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
            );
            CREATE UNIQUE INDEX ix_passkeys_credential_id ON passkeys (credential_id);
            CREATE INDEX ix_passkeys_user_id ON passkeys (user_id);
            CREATE TABLE used_passkey_challenges (
                id uuid NOT NULL,
                expires_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_used_passkey_challenges PRIMARY KEY (id)
            );
            CREATE INDEX ix_used_passkey_challenges_expires_at ON used_passkey_challenges (expires_at);
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            DROP TABLE used_passkey_challenges;
            DROP TABLE passkeys;
            """);
    }
}
