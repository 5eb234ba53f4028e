using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>
    /// Finds the messages of a range of time, at next to no cost for each message that is sent: messages are stored in the order of time.
    /// </summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127162001_MessageTimes")]
    internal partial class MessageTimes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            "CREATE INDEX ix_messages_sent_at ON messages USING brin (sent_at) WITH (autosummarize = on);");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP INDEX ix_messages_sent_at;");
    }
}
