using Chat.IntegrationTests.Topology;
using Npgsql;

namespace Chat.IntegrationTests.Secrecy;

/// <summary>The rights in PostgreSQL of the API's connection string.</summary>
public sealed class DatabaseRoleTests(CalmChat chat) : IAsyncLifetime
{
    private NpgsqlDataSource _api = null!;

    public ValueTask InitializeAsync()
    {
        _api = NpgsqlDataSource.Create(chat.Topology.ApiDatabaseConnectionString);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Theory]
    [InlineData("TRUNCATE messages")]
    [InlineData("DROP TABLE messages")]
    [InlineData("ALTER TABLE messages ADD COLUMN own text")]
    [InlineData("CREATE TABLE own (id int)")]
    [InlineData("CREATE TEMPORARY TABLE own (id int)")]
    [InlineData("DELETE FROM \"__EFMigrationsHistory\"")]
    [InlineData("CREATE ROLE own")]
    [InlineData("COPY messages TO PROGRAM 'cat'")]
    [InlineData("UPDATE audit_entries SET action = 'person-enabled'")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("TRUNCATE audit_entries")]
    [InlineData("UPDATE accesses SET to_seq = 0")]
    [InlineData("DELETE FROM accesses")]
    [InlineData("TRUNCATE accesses")]
    [InlineData("DELETE FROM access_heads")]
    [InlineData("DELETE FROM access_requests")]
    [InlineData("UPDATE access_requests SET asked_by_id = 1")]
    [InlineData("UPDATE access_requests SET body = ''")]
    [InlineData("UPDATE access_requests SET hidden_until = now()")]
    [InlineData("UPDATE master_keys SET retired_at = now()")]
    [InlineData("DELETE FROM master_keys")]
    [InlineData("UPDATE data_keys SET master = ''")]
    [InlineData("DELETE FROM data_keys")]
    public async Task It_changes_and_empties_no_table(string statement)
    {
        await using var command = _api.CreateCommand(statement);

        var refusal = await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

        refusal.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    /// <summary>A copy of the database alone signs nobody in.</summary>
    [Fact]
    public async Task The_keys_of_cookies_are_sealed()
    {
        var (all, sealedByMaster) = await chat.Database.CookieKeysAsync($"<sealed master=\"{await chat.Database.MasterKeyAsync()}\"");
        all.ShouldBePositive();
        sealedByMaster.ShouldBe(all);
        (await chat.Database.CookieKeysAsync("<value>")).Holding.ShouldBe(0);
    }

    [Theory]
    [InlineData("statement_timeout", "15s")]
    [InlineData("lock_timeout", "12s")]
    [InlineData("log_parameter_max_length", "0")]
    [InlineData("log_parameter_max_length_on_error", "0")]
    public async Task Its_statements_are_limited_and_their_values_are_not_logged(string setting, string value)
    {
        await using var command = _api.CreateCommand($"SHOW {setting}");

        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(value);
    }
}
