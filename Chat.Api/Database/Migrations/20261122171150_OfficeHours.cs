using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <inheritdoc />
    internal partial class OfficeHours : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "away_told_on",
                table: "conversations",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "availability_settings",
                columns: table => new
                {
                    coach_id = table.Column<long>(type: "bigint", nullable: false),
                    away_text = table.Column<string>(type: "text", nullable: true),
                    reply_within_minutes = table.Column<int>(type: "integer", nullable: true),
                    office_hours = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_availability_settings", x => x.coach_id);
                    table.ForeignKey(
                        name: "fk_availability_settings_users_coach_id",
                        column: x => x.coach_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "availability_settings");

            migrationBuilder.DropColumn(
                name: "away_told_on",
                table: "conversations");
        }
    }
}
