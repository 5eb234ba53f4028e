using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>Links with which users set a password, and requests for such links.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127213000_OneTimeLinks")]
    internal partial class OneTimeLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE TABLE one_time_links (
                user_id bigint NOT NULL,
                purpose text NOT NULL,
                token_hash bytea NOT NULL,
                expires_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_one_time_links PRIMARY KEY (user_id, purpose),
                CONSTRAINT fk_one_time_links_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
            );
            CREATE UNIQUE INDEX ix_one_time_links_token_hash ON one_time_links (token_hash);
            CREATE TABLE password_requests (
                id bigint GENERATED ALWAYS AS IDENTITY,
                email text NOT NULL,
                CONSTRAINT pk_password_requests PRIMARY KEY (id)
            );
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            "DROP TABLE one_time_links; DROP TABLE password_requests;");
    }
}
