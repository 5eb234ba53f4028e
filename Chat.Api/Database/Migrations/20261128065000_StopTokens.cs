using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>
    /// Tokens that stop mails get 128 random bits; a UUID of <c>gen_random_uuid</c> has 122. Older tokens stay, because mails hold them.
    /// </summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261128065000_StopTokens")]
    internal partial class StopTokens : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE waiting_mail ALTER COLUMN stop_token SET DEFAULT
                encode(substr(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 1, 16), 'hex')::uuid
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            "ALTER TABLE waiting_mail ALTER COLUMN stop_token SET DEFAULT gen_random_uuid()");
    }
}
