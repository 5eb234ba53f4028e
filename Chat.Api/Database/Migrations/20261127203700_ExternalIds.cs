using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>
    /// Users have an id in another system, and are found by parts of that id too. Addresses are found in the Unicode form NFC.
    /// </summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127203700_ExternalIds")]
    internal partial class ExternalIds : Migration
    {
        /// <summary>PostgreSQL 15 can't change the expression of a derived column, so the column and its indexes are made again.</summary>
        private const string Columns =
            """
            ALTER TABLE users DROP search_text;
            CREATE OR REPLACE FUNCTION search_key(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
                $$ SELECT left(lower(regexp_replace(normalize($1, NFD), '[\u0300-\u036F]', '', 'g')), 600) $$;
            ALTER TABLE users
                ADD external_id character varying(128) NULL,
                ADD search_text text COLLATE "C" NOT NULL GENERATED ALWAYS AS
                    (search_key(name || ' ' || coalesce(email, '') || coalesce(' ' || external_id, ''))) STORED;
            UPDATE users SET normalized_email = normalize(normalized_email, NFC),
                normalized_user_name = normalize(normalized_user_name, NFC)
            WHERE normalized_user_name IS NOT NFC NORMALIZED AND NOT EXISTS (
                SELECT FROM users other WHERE other.normalized_user_name = normalize(users.normalized_user_name, NFC));
            CREATE UNIQUE INDEX ix_users_external_id ON users (external_id) WHERE external_id IS NOT NULL;
            """;

        private const string Indexes =
            """
            CREATE INDEX ix_users_search_text ON users (search_text, id);
            CREATE INDEX ix_users_role_search_text ON users (role, search_text, id);
            DO $$
            BEGIN
                CREATE INDEX ix_users_search_text_trigrams ON users USING gin (search_text gin_trgm_ops);
            EXCEPTION WHEN undefined_object THEN
                RAISE NOTICE 'Without pg_trgm, the search for users reads all of them: %', SQLERRM;
            END $$;
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Columns + Indexes);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE users DROP search_text, DROP external_id;
            CREATE OR REPLACE FUNCTION search_key(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
                $$ SELECT left(lower(regexp_replace(normalize($1, NFD), '[\u0300-\u036F]', '', 'g')), 500) $$;
            ALTER TABLE users
                ADD search_text text COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_key(name || ' ' || coalesce(email, ''))) STORED;
            """ + Indexes);
    }
}
