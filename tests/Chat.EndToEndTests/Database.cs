using Npgsql;

namespace Chat.EndToEndTests;

/// <summary>Changes data in PostgreSQL that no API changes.</summary>
public sealed class Database(string connectionString)
{
    /// <summary>Ends the pair's coaching, so that the two can no longer talk.</summary>
    public async Task EndCoachingAsync(Pair pair)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            """
            UPDATE coachings SET ended_at = now()
            WHERE student_id = (SELECT id FROM users WHERE email = $1) AND coach_id = (SELECT id FROM users WHERE email = $2)
            """,
            connection)
        {
            Parameters = { new() { Value = pair.Student.Email }, new() { Value = pair.Coach.Email } },
        };
        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }
}
