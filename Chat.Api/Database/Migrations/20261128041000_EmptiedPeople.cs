using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>
    /// People who left for good. The function removes what the API's role may not touch: the person's data key, and names and addresses
    /// in the audit log. It does so only for a person who is marked as emptied, and leaves what was done, when and by whom.
    /// </summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261128041000_EmptiedPeople")]
    internal partial class EmptiedPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE users ADD emptied_at timestamp with time zone NULL;
            CREATE FUNCTION empty_person(person bigint) RETURNS void
            LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
            BEGIN
                IF NOT EXISTS (SELECT FROM users WHERE id = person AND emptied_at IS NOT NULL) THEN
                    RAISE EXCEPTION 'This person is not emptied';
                END IF;
                DELETE FROM data_keys WHERE user_id = person;
                UPDATE audit_entries SET changes = (
                    SELECT coalesce(jsonb_agg(change ORDER BY place), '[]')
                    FROM jsonb_array_elements(changes) WITH ORDINALITY AS all_changes (change, place)
                    WHERE change ->> 'member' NOT IN ('name', 'email', 'externalId'))
                WHERE person_id = person;
            END $$;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            "DROP FUNCTION empty_person; ALTER TABLE users DROP emptied_at");
    }
}
