using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chat.Api.Setup;

/// <summary>
/// The role that the API signs in to PostgreSQL as. It reads and writes rows, those of the audit log once, and makes, changes and empties
/// no table: the owner does, as whom the migration runs.
/// </summary>
internal sealed class ApiRole(ChatDb database, IConfiguration configuration)
{
    /// <summary>The API's own connection string: its user is the role. Without it there is none, and the API is the owner.</summary>
    public const string Connection = "chatdb-api";

    /// <summary>In Azure a role has no password: this is the object id of the identity that may sign in as it.</summary>
    public const string ObjectId = "ApiRole:ObjectId";

    /// <summary>
    /// Limits of its statements. A lock is waited for a little longer than an abandoned transaction can hold it: that ends after 10 s.
    /// </summary>
    private static readonly string[] Limits = ["statement_timeout = '15s'", "lock_timeout = '12s'"];

    /// <summary>Makes the role, or brings it up to date; what it may do follows the tables that there are now.</summary>
    /// <exception cref="InvalidOperationException">The connection string names no user.</exception>
    public async Task UpdateAsync()
    {
        if (configuration.GetConnectionString(Connection) is not { } connectionString) return;
        var api = new NpgsqlConnectionStringBuilder(connectionString);
        var name = api.Username ?? throw new InvalidOperationException($"The connection string {Connection} names no user (Username).");
        var role = Identifier(name);

        await database.Database.OpenConnectionAsync();
        var isThere = await database.Database
            .SqlQuery<bool>($"SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = {name}) AS \"Value\"")
            .SingleAsync();
        if (!isThere) await ExecuteAsync($"CREATE ROLE {role} LOGIN");
        if (api.Password is { Length: > 0 } password) await ExecuteAsync($"ALTER ROLE {role} PASSWORD {Literal(password)}");
        if (configuration[ObjectId] is { Length: > 0 } identity)
            await ExecuteAsync($"SECURITY LABEL FOR pgaadauth ON ROLE {role} IS {Literal($"aadauth,oid={identity},type=service")}");
        foreach (var limit in Limits) await ExecuteAsync($"ALTER ROLE {role} SET {limit}");
        await ExecuteAsync(
            $"""
            REVOKE TEMPORARY ON DATABASE {Identifier(Resources.Database)} FROM PUBLIC;
            GRANT USAGE ON SCHEMA public TO {role};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};
            GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role};
            REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory" FROM {role};
            REVOKE UPDATE, DELETE ON {AuditEntryTable.Name} FROM {role}
            """);
    }

    /// <summary>
    /// Goes past Entity Framework, which would take a brace in a password for one of its parameters; PostgreSQL takes none here.
    /// </summary>
    private async Task ExecuteAsync(string statement)
    {
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    private static string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
