using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>Whether a session began on a shared computer.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127201500_SharedComputers")]
    internal partial class SharedComputers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("ALTER TABLE sessions ADD shared boolean NOT NULL DEFAULT false;");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE sessions DROP shared;");
    }
}
