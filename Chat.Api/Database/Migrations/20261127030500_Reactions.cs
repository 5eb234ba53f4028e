using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>Each of the two reacts to a message with one sign at the most. The API of the version before can go on beside it.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127030500_Reactions")]
    internal partial class Reactions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("ALTER TABLE messages ADD sender_reaction text NULL, ADD recipient_reaction text NULL;");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("ALTER TABLE messages DROP sender_reaction, DROP recipient_reaction;");
    }
}
