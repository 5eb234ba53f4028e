using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>API tokens as authors of changes, beside admins and the program itself.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127211000_AuditActors")]
    internal partial class AuditActors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE audit_entries ADD COLUMN token_id bigint NULL, ADD COLUMN token_name text NULL,
                ADD CONSTRAINT ck_audit_entries_one_actor CHECK (
                    (token_id IS NULL) = (token_name IS NULL) AND (token_id IS NULL OR actor_id IS NULL));
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            "ALTER TABLE audit_entries DROP COLUMN token_id, DROP COLUMN token_name;");
    }
}
