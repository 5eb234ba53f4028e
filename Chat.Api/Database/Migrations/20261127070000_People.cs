using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chat.Api.Database.Migrations
{
    /// <summary>
    /// Users have a language, can be disabled, and are found by parts of their names and addresses. The API of the version before can go on
    /// beside it.
    /// </summary>
    [DbContext(typeof(ChatDb))]
    [Migration("20261127070000_People")]
    internal partial class People : Migration
    {
        /// <summary>
        /// Text to search in and to sort by: small letters without accents, and no longer than an index takes. Its order, that of code
        /// points, changes with no version of the system's locales.
        /// </summary>
        private const string Columns =
            """
            CREATE FUNCTION search_key(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
                $$ SELECT left(lower(regexp_replace(normalize($1, NFD), '[\u0300-\u036F]', '', 'g')), 500) $$;
            ALTER TABLE users
                ADD language text NULL,
                ADD disabled_at timestamp with time zone NULL,
                ADD search_text text COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_key(name || ' ' || coalesce(email, ''))) STORED;
            CREATE INDEX ix_users_search_text ON users (search_text, id);
            CREATE INDEX ix_users_role_search_text ON users (role, search_text, id);
            """;

        /// <summary>
        /// Finds parts of words by an index where the extension is installed and the owner of the database may add it. Elsewhere the search
        /// reads all users, which takes a fraction of a second for 50,000.
        /// </summary>
        private const string Trigrams =
            """
            DO $$
            BEGIN
                CREATE EXTENSION IF NOT EXISTS pg_trgm;
                CREATE INDEX ix_users_search_text_trigrams ON users USING gin (search_text gin_trgm_ops);
            EXCEPTION WHEN OTHERS THEN
                RAISE NOTICE 'Without pg_trgm, the search for users reads all of them: %', SQLERRM;
            END $$;
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Columns);
            migrationBuilder.Sql(Trigrams);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE users DROP search_text, DROP disabled_at, DROP language;
            DROP FUNCTION search_key(text);
            """);
    }
}
