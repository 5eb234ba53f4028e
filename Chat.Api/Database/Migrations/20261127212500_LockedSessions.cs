using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>When a session was locked, and when its user last gave the password.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127212500_LockedSessions")]
    internal partial class LockedSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            "ALTER TABLE sessions ADD locked_at timestamp with time zone NULL, ADD proved_at timestamp with time zone NULL;");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("ALTER TABLE sessions DROP locked_at, DROP proved_at;");
    }
}
