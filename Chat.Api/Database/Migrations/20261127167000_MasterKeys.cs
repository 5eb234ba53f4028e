using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>The names of the master keys that have sealed something in this database.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127167000_MasterKeys")]
    internal partial class MasterKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE TABLE master_keys (
                id character varying(16) NOT NULL,
                first_used_at timestamp with time zone NOT NULL,
                retired_at timestamp with time zone NULL,
                CONSTRAINT pk_master_keys PRIMARY KEY (id)
            );
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE master_keys;");
    }
}
