using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>A message may answer another one of its conversation. The API of the version before can go on beside it.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127030000_Replies")]
    internal partial class Replies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE messages
                ADD reply_to bigint NULL,
                ADD CONSTRAINT fk_messages_messages_conversation_id_reply_to
                    FOREIGN KEY (conversation_id, reply_to) REFERENCES messages (conversation_id, seq) ON DELETE RESTRICT;

            CREATE INDEX ix_messages_conversation_id_reply_to ON messages (conversation_id, reply_to) WHERE reply_to IS NOT NULL;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE messages DROP reply_to;");
    }
}
