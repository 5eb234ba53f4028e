using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Topology;

/// <content>Owed notices.</content>
public sealed partial class TestDatabase
{
    /// <summary>The number of notices that are owed to a user.</summary>
    public Task<long> OwedToAsync(Person person) => ValueAsync<long>("SELECT count(*) FROM outbox WHERE user_id = $1", person.UserId);

    /// <summary>Writes a row of the outbox like a process that commits and dies before it tells anyone.</summary>
    public Task LeaveOwedAsync(Person recipient, Person sender, string kind, TimeSpan age) => ExecuteAsync(
        "INSERT INTO outbox (user_id, sender_id, kind, owed_at) VALUES ($1, $2, $3, clock_timestamp() - $4)",
        recipient.UserId,
        sender.UserId,
        kind,
        age);

    /// <summary>Writes many such rows, of kind <c>read</c>, to and from everyone who has a conversation.</summary>
    public Task LeaveOwedAsync(int count, TimeSpan age) => ExecuteAsync(
        """
        INSERT INTO outbox (user_id, sender_id, kind, owed_at)
        SELECT user_id, peer_id, 'read', clock_timestamp() - $2
        FROM participants, generate_series(1, 1 + $1 / (SELECT count(*) FROM participants)) LIMIT $1
        """,
        (long)count,
        age);

    /// <summary>Writes many such rows of one pair and, behind them, a single one of another.</summary>
    public Task LeaveStormAsync(int count, Pair pair, Pair behind, TimeSpan age) => ExecuteAsync(
        """
        INSERT INTO outbox (user_id, sender_id, kind, owed_at)
        SELECT $2, $3, 'read', clock_timestamp() - $6 FROM generate_series(1, $1)
        UNION ALL SELECT $4, $5, 'read', clock_timestamp() - $6 / 2
        """,
        (long)count,
        pair.Coach.UserId,
        pair.Student.UserId,
        behind.Coach.UserId,
        behind.Student.UserId,
        age);

    /// <summary>Writes one such row for each user, peer and kind, and returns the number of rows.</summary>
    public async Task<int> LeaveAllOwedAsync(TimeSpan age, params string[] kinds)
    {
        await using var command = Command(
            "INSERT INTO outbox (user_id, sender_id, kind, owed_at) "
            + "SELECT user_id, peer_id, kind, clock_timestamp() - $1 FROM participants, unnest($2) kind",
            age,
            kinds);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The number of notices that are owed to anyone.</summary>
    public Task<long> OwedAsync() => ValueAsync<long>("SELECT count(*) FROM outbox");
}
