using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>
    /// Since when a user has been an admin (docs/adr/0039-new-admins.md), and the end of requests to read whose admin lost the role or the
    /// account. Triggers do this, because forms, imports and other programs each write <c>users</c> in their own way.
    /// </summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261128080000_NewAdmins")]
    internal partial class NewAdmins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE users ADD admin_since timestamp with time zone NULL;
            UPDATE users SET admin_since = clock_timestamp() - interval '24 hours' WHERE role = 'admin';

            CREATE FUNCTION note_admin() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
            BEGIN
                NEW.admin_since = CASE WHEN NEW.role = 'admin' THEN clock_timestamp() END;
                RETURN NEW;
            END $$;
            CREATE TRIGGER users_made_admin BEFORE INSERT ON users
            FOR EACH ROW WHEN (NEW.role = 'admin') EXECUTE FUNCTION note_admin();
            CREATE TRIGGER users_became_admin BEFORE UPDATE OF role ON users
            FOR EACH ROW WHEN (OLD.role <> NEW.role) EXECUTE FUNCTION note_admin();

            CREATE FUNCTION close_access_requests() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
            BEGIN
                UPDATE access_requests SET closed_at = clock_timestamp()
                WHERE (asked_by_id = NEW.id OR granted_by_id = NEW.id) AND closed_at IS NULL
                    AND coalesce(ends_at, asked_at + interval '1 day') > clock_timestamp();
                RETURN NULL;
            END $$;
            CREATE TRIGGER users_close_access_requests AFTER UPDATE OF disabled_at, role ON users
            FOR EACH ROW WHEN ((OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL) OR OLD.role <> NEW.role)
            EXECUTE FUNCTION close_access_requests();
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            DROP TRIGGER users_close_access_requests ON users;
            DROP FUNCTION close_access_requests();
            DROP TRIGGER users_became_admin ON users;
            DROP TRIGGER users_made_admin ON users;
            DROP FUNCTION note_admin();
            ALTER TABLE users DROP admin_since;
            """);
    }
}
