using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>
    /// The marks of a user in the list of conversations, and a coach's saved replies. The API of the version before can go on beside it.
    /// </summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261126230000_Triage")]
    internal partial class Triage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE participants
                ADD pinned boolean NOT NULL DEFAULT false,
                ADD marked_unread boolean NOT NULL DEFAULT false,
                ADD settled_seq bigint NOT NULL DEFAULT 0;

            CREATE TABLE saved_replies (
                coach_id bigint NOT NULL,
                id uuid NOT NULL,
                title text NOT NULL,
                text text NOT NULL,
                CONSTRAINT pk_saved_replies PRIMARY KEY (coach_id, id),
                CONSTRAINT fk_saved_replies_users_coach_id FOREIGN KEY (coach_id) REFERENCES users (id) ON DELETE CASCADE
            );
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            DROP TABLE saved_replies;
            ALTER TABLE participants DROP pinned, DROP marked_unread, DROP settled_seq;
            """);
    }
}
