using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>
    /// Data keys, and sealed texts of messages. The former texts are renamed, so that nobody writes or reads them; the verb <c>migrate</c>
    /// seals them, and drops the column.
    /// </summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127210000_SealedMessages")]
    internal partial class SealedMessages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE TABLE data_keys (
                id bigint NOT NULL,
                user_id bigint NULL,
                master character varying(16) NOT NULL,
                wrapped bytea NOT NULL,
                made_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_data_keys PRIMARY KEY (id),
                CONSTRAINT fk_data_keys_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
            );
            CREATE UNIQUE INDEX ix_data_keys_user_id ON data_keys (user_id);
            ALTER TABLE conversations
                ADD key_id bigint NULL,
                ADD CONSTRAINT fk_conversations_data_keys_key_id FOREIGN KEY (key_id) REFERENCES data_keys (id) ON DELETE SET NULL;
            CREATE UNIQUE INDEX ix_conversations_key_id ON conversations (key_id);
            ALTER TABLE messages RENAME text TO clear_text;
            ALTER TABLE messages
                ALTER clear_text DROP NOT NULL,
                ADD key_id bigint NULL,
                ADD body bytea NULL,
                ALTER body SET STORAGE EXTERNAL;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Texts that are sealed stay sealed.");
    }
}
