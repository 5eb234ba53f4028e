using Chat.Testing;
using Npgsql;

namespace Chat.EndToEndTests.Driver;

/// <summary>Changes and reads data in PostgreSQL that no API shows.</summary>
public sealed class Database(string connectionString)
{
    /// <summary>Ends the pair's coaching, so that the two can no longer talk.</summary>
    public Task EndCoachingAsync(DemoPair pair) => ChangeOneAsync(
        """
        UPDATE coachings SET ended_at = now()
        WHERE student_id = (SELECT id FROM users WHERE email = $1) AND coach_id = (SELECT id FROM users WHERE email = $2)
        """,
        pair.Student.Email,
        pair.Coach.Email);

    /// <summary>Takes the password from a user, who then has the school account alone.</summary>
    public Task RemovePasswordAsync(string email) => ChangeOneAsync("UPDATE users SET password_hash = NULL WHERE email = $1", email);

    /// <summary>Lets a user have been an admin for a day.</summary>
    public Task SettleAdminAsync(string email) => ChangeOneAsync(
        "UPDATE users SET admin_since = clock_timestamp() - interval '1 day' WHERE email = $1 AND role = 'admin'", email);

    /// <summary>The time until the user's only session ends if it is not used.</summary>
    public async Task<TimeSpan> SessionEndsInAsync(DemoAccount account)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            "SELECT expires_at - now() FROM sessions WHERE user_id = (SELECT id FROM users WHERE email = $1)", connection)
        {
            Parameters = { new() { Value = account.Email } },
        };
        return (TimeSpan)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private async Task ChangeOneAsync(string statement, params string[] values)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(statement, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }
}
