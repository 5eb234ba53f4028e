using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>Mail that is to be sent, or that was given up.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127212000_MailOutbox")]
    internal partial class MailOutbox : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE TABLE mail_outbox (
                id uuid NOT NULL,
                user_id bigint NOT NULL,
                kind text NOT NULL,
                data jsonb NOT NULL,
                sealed_token bytea NULL,
                sealed_by character varying(16) NULL,
                created_at timestamp with time zone NOT NULL,
                due_at timestamp with time zone NOT NULL,
                attempts integer NOT NULL,
                fault text NULL,
                given_up_at timestamp with time zone NULL,
                CONSTRAINT pk_mail_outbox PRIMARY KEY (id),
                CONSTRAINT fk_mail_outbox_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
            );
            CREATE INDEX ix_mail_outbox_due_at ON mail_outbox (due_at) WHERE given_up_at IS NULL;
            CREATE INDEX ix_mail_outbox_given_up_at ON mail_outbox (given_up_at) WHERE given_up_at IS NOT NULL;
            CREATE INDEX ix_mail_outbox_user_id ON mail_outbox (user_id);
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE mail_outbox;");
    }
}
