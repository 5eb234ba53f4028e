using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>
    /// Makes the planner assume 50 conversations for each user. By the average, which is two, a generic plan of the list rereads all
    /// conversations of a coach for each of them.
    /// </summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127150000_UnevenParticipants")]
    internal partial class UnevenParticipants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE participants ALTER user_id SET (n_distinct = -0.02), ALTER peer_id SET (n_distinct = -0.02);
            ANALYZE participants;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE participants ALTER user_id RESET (n_distinct), ALTER peer_id RESET (n_distinct);
            ANALYZE participants;
            """);
    }
}
