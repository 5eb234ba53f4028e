using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>The log of every change to people and coachings. The verb <c>migrate</c> lets the API's role write it once.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127070500_Audit")]
    internal partial class Audit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE TABLE audit_entries (
                id bigint GENERATED ALWAYS AS IDENTITY,
                at timestamp with time zone NOT NULL,
                actor_id bigint NULL,
                action text NOT NULL,
                person_id bigint NOT NULL,
                other_id bigint NULL,
                changes jsonb NOT NULL,
                CONSTRAINT pk_audit_entries PRIMARY KEY (id),
                CONSTRAINT fk_audit_entries_users_actor_id FOREIGN KEY (actor_id) REFERENCES users (id) ON DELETE RESTRICT,
                CONSTRAINT fk_audit_entries_users_other_id FOREIGN KEY (other_id) REFERENCES users (id) ON DELETE RESTRICT,
                CONSTRAINT fk_audit_entries_users_person_id FOREIGN KEY (person_id) REFERENCES users (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_audit_entries_actor_id ON audit_entries (actor_id);
            CREATE INDEX ix_audit_entries_other_id_id ON audit_entries (other_id, id);
            CREATE INDEX ix_audit_entries_person_id_id ON audit_entries (person_id, id);
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE audit_entries;");
    }
}
