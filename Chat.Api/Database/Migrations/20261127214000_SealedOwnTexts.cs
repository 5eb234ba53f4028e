using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>Sealed scheduled messages, away texts and saved replies; otherwise as <see cref="SealedMessages"/>.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127214000_SealedOwnTexts")]
    internal partial class SealedOwnTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE scheduled_messages RENAME text TO clear_text;
            ALTER TABLE scheduled_messages
                ALTER clear_text DROP NOT NULL,
                ADD key_id bigint NULL,
                ADD body bytea NULL,
                ADD CONSTRAINT fk_scheduled_messages_data_keys_key_id
                    FOREIGN KEY (key_id) REFERENCES data_keys (id) ON DELETE CASCADE;
            CREATE INDEX ix_scheduled_messages_key_id ON scheduled_messages (key_id);
            ALTER TABLE saved_replies RENAME text TO clear_text;
            ALTER TABLE saved_replies RENAME title TO clear_title;
            ALTER TABLE saved_replies
                ALTER clear_text DROP NOT NULL,
                ALTER clear_title DROP NOT NULL,
                ADD key_id bigint NULL,
                ADD body bytea NULL,
                ADD CONSTRAINT fk_saved_replies_data_keys_key_id FOREIGN KEY (key_id) REFERENCES data_keys (id) ON DELETE CASCADE;
            CREATE INDEX ix_saved_replies_key_id ON saved_replies (key_id);
            ALTER TABLE availability_settings RENAME away_text TO clear_text;
            ALTER TABLE availability_settings
                ADD key_id bigint NULL,
                ADD body bytea NULL,
                ADD CONSTRAINT fk_availability_settings_data_keys_key_id
                    FOREIGN KEY (key_id) REFERENCES data_keys (id) ON DELETE SET NULL;
            CREATE INDEX ix_availability_settings_key_id ON availability_settings (key_id);
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Texts that are sealed stay sealed.");
    }
}
