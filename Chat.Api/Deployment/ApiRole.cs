using Chat.Api.Accesses;
using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Sealing;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chat.Api.Deployment;

/// <summary>
/// The role with which the API signs in to PostgreSQL. The role reads and writes rows, but only adds and reads audit entries, accesses and
/// data keys. Only the owner, as which the migration runs, can create, alter or truncate a table.
/// </summary>
internal sealed class ApiRole(ChatDb database, IConfiguration configuration)
{
    /// <summary>The API's own connection string, whose user is the role. Without this string the API signs in as the owner.</summary>
    public const string Connection = "chatdb-api";

    /// <summary>The object id of the identity that may sign in as the role in Azure, where a role has no password.</summary>
    public const string ObjectId = "ApiRole:ObjectId";

    /// <summary>The limits of the role's statements. The lock timeout exceeds the 10 s after which an abandoned transaction ends.</summary>
    private static readonly string[] Limits = ["statement_timeout = '15s'", "lock_timeout = '12s'"];

    /// <summary>Creates or updates the role, whose rights cover the tables that exist now.</summary>
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
            REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory", {KnownMasterKeyTable.Name} FROM {role};
            REVOKE UPDATE, DELETE ON {AuditEntryTable.Name}, {WrappedKeyTable.Name}, {AccessTable.Name}, {AccessRequestTable.Name}
                FROM {role};
            GRANT UPDATE ({AccessRequestTable.Changeable}) ON {AccessRequestTable.Name} TO {role};
            REVOKE DELETE ON {AccessHeadTable.Name} FROM {role}
            """);
    }

    /// <summary>
    /// Bypasses Entity Framework, which would read a brace in a password as a parameter. PostgreSQL accepts no parameters here.
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
