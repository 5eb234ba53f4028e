using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>Recoveries of accounts, and the view of those that are under way.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261128030000_Recoveries")]
    internal partial class Recoveries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE TABLE recoveries (
                user_id bigint NOT NULL,
                asked_by_id bigint NOT NULL,
                asked_at timestamp with time zone NOT NULL,
                opens_at timestamp with time zone NOT NULL,
                confirmed_by_id bigint,
                CONSTRAINT pk_recoveries PRIMARY KEY (user_id),
                CONSTRAINT fk_recoveries_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
                CONSTRAINT fk_recoveries_users_asked_by_id FOREIGN KEY (asked_by_id) REFERENCES users (id) ON DELETE RESTRICT,
                CONSTRAINT fk_recoveries_users_confirmed_by_id FOREIGN KEY (confirmed_by_id) REFERENCES users (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_recoveries_asked_by_id ON recoveries (asked_by_id);
            CREATE INDEX ix_recoveries_confirmed_by_id ON recoveries (confirmed_by_id);
            -- The recovery of an admin who lost the role or the account since is void, unless a second admin confirmed it.
            CREATE VIEW valid_recoveries AS
            SELECT recovery.user_id, recovery.asked_by_id, recovery.asked_at, recovery.confirmed_by_id, recovery.opens_at, link.expires_at
            FROM recoveries recovery
            JOIN one_time_links link ON link.user_id = recovery.user_id AND link.purpose = 'recovery'
            JOIN users asker ON asker.id = recovery.asked_by_id
            WHERE link.expires_at > clock_timestamp()
                AND (recovery.confirmed_by_id IS NOT NULL OR (asker.role = 'admin' AND asker.disabled_at IS NULL));
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            "DROP VIEW valid_recoveries; DROP TABLE recoveries; DELETE FROM one_time_links WHERE purpose = 'recovery';");
    }
}
