using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>The browsers in which users have signed in.</summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127213100_KnownDevices")]
    internal partial class KnownDevices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE TABLE known_devices (
                user_id bigint NOT NULL,
                device_hash bytea NOT NULL,
                seen_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_known_devices PRIMARY KEY (user_id, device_hash),
                CONSTRAINT fk_known_devices_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
            );
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE known_devices;");
    }
}
