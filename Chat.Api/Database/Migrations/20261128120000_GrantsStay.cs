using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>
    /// The grant, the end and the telling of an access are written once (docs/adr/0034-the-glass-door.md): the API's role changes none of
    /// them later. The owner of the table is let through, because the owner could drop the trigger as well.
    /// </summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261128120000_GrantsStay")]
    internal partial class GrantsStay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE FUNCTION keep_grant() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
            BEGIN
                IF pg_get_userbyid((SELECT relowner FROM pg_class WHERE oid = TG_RELID)) <> current_user THEN
                    RAISE EXCEPTION 'the grant, the end and the telling of an access are written once'
                    USING ERRCODE = 'insufficient_privilege';
                END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER access_requests_keep_grant BEFORE UPDATE ON access_requests
            FOR EACH ROW WHEN (
                (OLD.granted_at IS NOT NULL
                    AND (OLD.granted_by_id, OLD.granted_at, OLD.ends_at) IS DISTINCT FROM (NEW.granted_by_id, NEW.granted_at, NEW.ends_at))
                OR (OLD.closed_at IS NOT NULL AND OLD.closed_at IS DISTINCT FROM NEW.closed_at)
                OR (OLD.told_at IS NOT NULL AND OLD.told_at IS DISTINCT FROM NEW.told_at))
            EXECUTE FUNCTION keep_grant();
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            DROP TRIGGER access_requests_keep_grant ON access_requests;
            DROP FUNCTION keep_grant();
            """);
    }
}
