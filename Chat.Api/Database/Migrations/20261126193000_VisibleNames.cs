using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>
    /// A user has a name that can be seen: others know nobody by a blank one. The characters are those of <c>VisibleText</c>.
    /// </summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261126193000_VisibleNames")]
    internal partial class VisibleNames : Migration
    {
        private const string IsVisible =
            "name ~ '[^\\s\\u0001-\\u001F\\u007F-\\u009F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F"
            + "\\u200B-\\u200F\\u2028-\\u202F\\u205F-\\u206F"
            + "\\u2800\\u3000\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFB\\u00A0\\u1680\\u2000-\\u200A\\U000E0000-\\U000E0FFF]'";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            $"""
            UPDATE users SET name = 'User ' || id WHERE NOT {IsVisible};
            ALTER TABLE users ADD CONSTRAINT ck_users_name CHECK ({IsVisible});
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("ALTER TABLE users DROP CONSTRAINT ck_users_name;");
    }
}
