using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <inheritdoc />
    internal partial class OwedUntilFetched : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "unfetched",
                columns: table => new
                {
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    peer_id = table.Column<long>(type: "bigint", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unfetched", x => new { x.user_id, x.peer_id });
                    table.ForeignKey(
                        name: "fk_unfetched_users_peer_id",
                        column: x => x.peer_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_unfetched_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_unfetched_due_at",
                table: "unfetched",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "ix_unfetched_peer_id",
                table: "unfetched",
                column: "peer_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "unfetched");
        }
    }
}
