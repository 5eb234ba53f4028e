using System.Globalization;
using Npgsql;

namespace Chat.LoadTests;

/// <summary>Fills the tables without the API, which would take hours for ten million messages.</summary>
internal sealed class GrowthStore(string connectionString) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>
    /// Fills the tables up to this number: half of the messages are between two users, where the coach has read nothing, and half are in a
    /// coach's conversations, of which every third is unread.
    /// </summary>
    public async Task FillAsync(long messages, (string Student, string Coach) pair, string coachOfMany, CancellationToken cancellation)
    {
        var (student, one, many) = (Id(pair.Student), Id(pair.Coach), Id(coachOfMany));
        await FillAsync("student_id = @student AND coach_id = @coach", student, one, messages / 2, everyNth: 1, cancellation);
        var others = await ScalarAsync("SELECT count(*) FROM conversations WHERE coach_id = @coach", student, many, 0, cancellation);
        await FillAsync("coach_id = @coach", student, many, messages / 2 / others, everyNth: 3, cancellation);

        // Production is like this after a while: the planner has statistics, and the pages are marked as all-visible.
        await RunAsync("VACUUM (ANALYZE) messages, conversations, participants", 0, 0, 0, cancellation);
    }

    public Task<long> CountAsync(CancellationToken cancellation) => ScalarAsync("SELECT count(*) FROM messages", 0, 0, 0, cancellation);

    public Task<long> BytesAsync(CancellationToken cancellation) =>
        ScalarAsync("SELECT pg_total_relation_size('messages')", 0, 0, 0, cancellation);

    /// <summary>Fills conversations up to a seq. The coach has read nothing in every n-th.</summary>
    private Task FillAsync(string which, long student, long coach, long upTo, int everyNth, CancellationToken cancellation) => RunAsync(
        $"""
        WITH short AS (
            SELECT id, student_id, coach_id, last_seq, last_change FROM conversations WHERE {which} AND last_seq < @upTo
        ), filled AS (
            INSERT INTO messages (conversation_id, seq, change, sender_id, client_id, text, sent_at, automatic)
            SELECT id, n, last_change + n - last_seq, CASE n % 2 WHEN 0 THEN coach_id ELSE student_id END, gen_random_uuid(),
                'One of very many messages, of an ordinary length, number ' || n, now() - (@upTo - n) * interval '1 second', false
            FROM short CROSS JOIN generate_series(last_seq + 1, @upTo) n
        ), marked AS (
            UPDATE participants SET delivered_seq = @upTo, settled_seq = 0,
                read_seq = CASE WHEN user_id = short.coach_id AND id % {everyNth} = 0 THEN 0 ELSE @upTo END
            FROM short WHERE conversation_id = short.id
        )
        UPDATE conversations SET last_seq = @upTo, last_change = short.last_change + @upTo - short.last_seq, last_message_at = now()
        FROM short WHERE conversations.id = short.id
        """,
        student,
        coach,
        upTo,
        cancellation);

    private async Task RunAsync(string statement, long student, long coach, long upTo, CancellationToken cancellation)
    {
        await using var command = Command(statement, student, coach, upTo);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<long> ScalarAsync(string statement, long student, long coach, long upTo, CancellationToken cancellation)
    {
        await using var command = Command(statement, student, coach, upTo);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private NpgsqlCommand Command(string statement, long student, long coach, long upTo)
    {
        var command = _source.CreateCommand(statement);
        command.CommandTimeout = 0;
        foreach (var (name, value) in (ReadOnlySpan<(string, long)>)[("student", student), ("coach", coach), ("upTo", upTo)])
            if (statement.Contains($"@{name}", StringComparison.Ordinal)) command.Parameters.Add(new NpgsqlParameter<long>(name, value));
        return command;
    }

    private static long Id(string user) => long.Parse(user, CultureInfo.InvariantCulture);
}
