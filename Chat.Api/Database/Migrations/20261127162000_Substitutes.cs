using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>Coaches who stand in for others, and the coachings that exist because of them.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127162000_Substitutes")]
    internal partial class Substitutes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE TABLE substitutes (
                coach_id bigint NOT NULL,
                substitute_id bigint NOT NULL,
                until timestamp with time zone NOT NULL,
                CONSTRAINT pk_substitutes PRIMARY KEY (coach_id),
                CONSTRAINT fk_substitutes_users_coach_id FOREIGN KEY (coach_id) REFERENCES users (id) ON DELETE RESTRICT,
                CONSTRAINT fk_substitutes_users_substitute_id FOREIGN KEY (substitute_id) REFERENCES users (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_substitutes_substitute_id ON substitutes (substitute_id);
            CREATE INDEX ix_substitutes_until ON substitutes (until);
            ALTER TABLE coachings
                ADD substitute_for bigint NULL,
                ADD CONSTRAINT fk_coachings_users_substitute_for FOREIGN KEY (substitute_for) REFERENCES users (id) ON DELETE RESTRICT;
            CREATE INDEX ix_coachings_substitute_for ON coachings (substitute_for) WHERE substitute_for IS NOT NULL AND ended_at IS NULL;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            UPDATE coachings SET ended_at = clock_timestamp() WHERE substitute_for IS NOT NULL AND ended_at IS NULL;
            ALTER TABLE coachings DROP substitute_for;
            DROP TABLE substitutes;
            """);
    }
}
