using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>
    /// A new address opens an account only after a day, and a person who loses access or the role loses a recovery
    /// (docs/adr/0036-new-addresses.md). Triggers do this, so that admins, imports and other programs all keep to it.
    /// </summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261128070000_AddressChanges")]
    internal partial class AddressChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE users ADD address_counts_from timestamp with time zone NULL;
            ALTER TABLE mail_outbox ADD address text NULL;

            CREATE FUNCTION has_signed_in(person bigint) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public AS $$
            BEGIN
                RETURN EXISTS (SELECT FROM users WHERE id = person AND password_hash IS NOT NULL)
                    OR EXISTS (SELECT FROM known_devices WHERE user_id = person)
                    OR EXISTS (SELECT FROM school_accounts WHERE user_id = person);
            END $$;

            CREATE FUNCTION note_new_address() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
            BEGIN
                IF has_signed_in(NEW.id) THEN
                    NEW.address_counts_from = clock_timestamp() + interval '24 hours';
                END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER users_new_address BEFORE UPDATE OF normalized_email ON users
            FOR EACH ROW WHEN (OLD.normalized_email IS DISTINCT FROM NEW.normalized_email) EXECUTE FUNCTION note_new_address();

            CREATE FUNCTION end_recovery() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
            BEGIN
                DELETE FROM one_time_links WHERE user_id = NEW.id AND purpose IN ('recovery', 'new-password');
                DELETE FROM recoveries WHERE user_id = NEW.id;
                RETURN NULL;
            END $$;
            CREATE TRIGGER users_end_recovery AFTER UPDATE OF disabled_at, role ON users
            FOR EACH ROW WHEN ((OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL) OR OLD.role <> NEW.role)
            EXECUTE FUNCTION end_recovery();
            -- A recovery that was under way before this rule would come back with the person.
            DELETE FROM one_time_links USING users
            WHERE users.id = user_id AND disabled_at IS NOT NULL AND purpose IN ('recovery', 'new-password');
            DELETE FROM recoveries USING users WHERE users.id = user_id AND disabled_at IS NOT NULL;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            DROP TRIGGER users_end_recovery ON users;
            DROP TRIGGER users_new_address ON users;
            DROP FUNCTION end_recovery();
            DROP FUNCTION note_new_address();
            DROP FUNCTION has_signed_in(bigint);
            DELETE FROM mail_outbox WHERE address IS NOT NULL;
            ALTER TABLE mail_outbox DROP address;
            ALTER TABLE users DROP address_counts_from;
            """);
    }
}
