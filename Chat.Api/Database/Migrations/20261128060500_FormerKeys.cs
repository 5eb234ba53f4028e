using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>The former key of a session, which works for some seconds after the session got a new one.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261128060500_FormerKeys")]
    internal partial class FormerKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE sessions
                ADD former_key_hash bytea NULL,
                ADD former_until timestamp with time zone NULL,
                ADD former_locked boolean NOT NULL DEFAULT false,
                ADD former_strong boolean NOT NULL DEFAULT false;
            CREATE INDEX ix_sessions_former_key_hash ON sessions (former_key_hash);
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            "ALTER TABLE sessions DROP former_key_hash, DROP former_until, DROP former_locked, DROP former_strong;");
    }
}
