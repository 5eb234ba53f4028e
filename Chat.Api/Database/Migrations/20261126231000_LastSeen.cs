using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>When users were last here, of those who let peers see it.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261126231000_LastSeen")]
    internal partial class LastSeen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE TABLE last_seen (
                user_id bigint NOT NULL,
                seen_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_last_seen PRIMARY KEY (user_id),
                CONSTRAINT fk_last_seen_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
            );
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE last_seen;");
    }
}
