using Chat.IntegrationTests.Driver;
using Npgsql;

namespace Chat.IntegrationTests.Topology;

/// <summary>Changes data in PostgreSQL that no API changes, and reads data that no API shows.</summary>
public sealed partial class TestDatabase(string connectionString) : IAsyncDisposable
{
    /// <summary>The connections are not pooled, because one from before a fault would fail the next test.</summary>
    private readonly NpgsqlDataSource _source =
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            CommandTimeout = 300,
            Options = "-c default_transaction_read_only=off -c enable_seqscan=off",
        });

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    public Task EndCoachingAsync(Pair pair) =>
        ExecuteAsync(
            "UPDATE coachings SET ended_at = now() WHERE student_id = $1 AND coach_id = $2", pair.Student.UserId, pair.Coach.UserId);

    /// <summary>Moves the sending times of the pair's messages into the past.</summary>
    public Task AgeMessagesAsync(Pair pair, TimeSpan by) => ExecuteAsync(
        "UPDATE messages SET sent_at = sent_at - $1 "
        + "WHERE conversation_id = (SELECT id FROM conversations WHERE student_id = $2 AND coach_id = $3)",
        by,
        pair.Student.UserId,
        pair.Coach.UserId);

    /// <summary>Moves the day on which the student got the away text this many days into the past.</summary>
    public Task AgeAwayTextAsync(Pair pair, int days) => ExecuteAsync(
        "UPDATE conversations SET away_told_on = away_told_on - $1 WHERE student_id = $2 AND coach_id = $3",
        days,
        pair.Student.UserId,
        pair.Coach.UserId);

    /// <summary>Makes PostgreSQL refuse each message of this user with this SQLSTATE.</summary>
    public Task FailMessagesAsync(Person person, string state) => ExecuteAsync(
        $"""
        CREATE FUNCTION fail_messages_{person.UserId}() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'away' USING ERRCODE = '{state}'; END $$;
        CREATE TRIGGER fail_messages_{person.UserId} BEFORE INSERT ON messages
            FOR EACH ROW WHEN (NEW.sender_id = {person.UserId}) EXECUTE FUNCTION fail_messages_{person.UserId}()
        """);

    /// <summary>Makes PostgreSQL look like a standby: new connections are read-only, except those of this class.</summary>
    public Task OnlyReadAsync(bool only) => ExecuteAsync(
        $"ALTER ROLE chat_api {(only ? "SET default_transaction_read_only = on" : "RESET default_transaction_read_only")}");

    /// <summary>Ends the API's connections and waits for their end. Only a member of a role may end its connections.</summary>
    public async Task EndConnectionsAsync()
    {
        await ExecuteAsync("GRANT chat_api TO CURRENT_USER");
        await ExecuteAsync("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'chat_api'");
    }

    private async Task ExecuteAsync(string statement, params object[] values)
    {
        await using var command = Command(statement, values);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The single value of a query.</summary>
    private async Task<T> ValueAsync<T>(string query, params object[] values)
    {
        await using var command = Command(query, values);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private NpgsqlCommand Command(string statement, params object[] values)
    {
        var command = _source.CreateCommand(statement);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
