using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>Mail about messages that wait. A message that waits already counts from now.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127214500_WaitingMail")]
    internal partial class WaitingMail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE unfetched
                ADD COLUMN waits_since timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
                ADD COLUMN newest_at timestamp with time zone NOT NULL DEFAULT clock_timestamp();
            CREATE TABLE waiting_mail (
                user_id bigint NOT NULL,
                wish text NOT NULL DEFAULT 'soon',
                mailed_at timestamp with time zone,
                stop_token uuid NOT NULL DEFAULT gen_random_uuid(),
                CONSTRAINT pk_waiting_mail PRIMARY KEY (user_id),
                CONSTRAINT fk_waiting_mail_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
            );
            CREATE UNIQUE INDEX ix_waiting_mail_stop_token ON waiting_mail (stop_token);
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            DROP TABLE waiting_mail;
            ALTER TABLE unfetched DROP COLUMN waits_since, DROP COLUMN newest_at;
            """);
    }
}
