using Chat.Testing;
using Npgsql;

namespace Chat.EndToEndTests.Driver;

/// <summary>Changes and reads data in PostgreSQL that no API shows.</summary>
public sealed class Database(string connectionString)
{
    /// <summary>Ends the pair's coaching, so that the two can no longer talk.</summary>
    public async Task EndCoachingAsync(DemoPair pair)
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

    /// <summary>Takes the password from a user, who then has the school account alone.</summary>
    public async Task RemovePasswordAsync(string email)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("UPDATE users SET password_hash = NULL WHERE email = $1", connection)
        {
            Parameters = { new() { Value = email } },
        };
        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    /// <summary>Lets a user have been an admin for a day.</summary>
    public async Task SettleAdminAsync(string email)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            "UPDATE users SET admin_since = clock_timestamp() - interval '1 day' WHERE email = $1 AND role = 'admin'", connection)
        {
            Parameters = { new() { Value = email } },
        };
        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

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
}
