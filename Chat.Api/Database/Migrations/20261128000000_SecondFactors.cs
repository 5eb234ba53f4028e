using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>Authenticator apps, recovery codes, sign-ins that wait for a code, and sessions that began with two factors.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261128000000_SecondFactors")]
    internal partial class SecondFactors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE TABLE totp_secrets (
                user_id bigint NOT NULL,
                is_confirmed boolean NOT NULL,
                key_id bigint NOT NULL,
                body bytea NOT NULL,
                made_at timestamp with time zone NOT NULL,
                confirmed_at timestamp with time zone NULL,
                last_step bigint NOT NULL,
                CONSTRAINT pk_totp_secrets PRIMARY KEY (user_id, is_confirmed),
                CONSTRAINT fk_totp_secrets_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
                CONSTRAINT fk_totp_secrets_data_keys_key_id FOREIGN KEY (key_id) REFERENCES data_keys (id) ON DELETE CASCADE
            );
            CREATE INDEX ix_totp_secrets_key_id ON totp_secrets (key_id);
            CREATE TABLE recovery_codes (
                user_id bigint NOT NULL,
                code_hash bytea NOT NULL,
                CONSTRAINT pk_recovery_codes PRIMARY KEY (user_id, code_hash),
                CONSTRAINT fk_recovery_codes_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
            );
            CREATE TABLE pending_sign_ins (
                key_hash bytea NOT NULL,
                user_id bigint NOT NULL,
                stamp text NULL,
                shared boolean NOT NULL,
                expires_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_pending_sign_ins PRIMARY KEY (key_hash),
                CONSTRAINT fk_pending_sign_ins_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
            );
            CREATE INDEX ix_pending_sign_ins_expires_at ON pending_sign_ins (expires_at);
            CREATE INDEX ix_pending_sign_ins_user_id ON pending_sign_ins (user_id);
            ALTER TABLE sessions ADD strong boolean NOT NULL DEFAULT false;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE sessions DROP strong;
            DROP TABLE pending_sign_ins;
            DROP TABLE recovery_codes;
            DROP TABLE totp_secrets;
            """);
    }
}
