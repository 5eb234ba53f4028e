using System.Globalization;
using Npgsql;

namespace Chat.LoadTests.Growth;

/// <summary>Fills the tables without the API, which would take hours for ten million messages.</summary>
internal sealed class GrowthStore(string connectionString, GrowthTexts texts) : IAsyncDisposable
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
    private async Task FillAsync(string which, long student, long coach, long upTo, int everyNth, CancellationToken cancellation)
    {
        foreach (var (conversation, lastSeq, lastChange) in await ShortAsync(which, student, coach, upTo, cancellation))
        {
            await using var connection = await _source.OpenConnectionAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await texts.WriteAsync(connection, conversation, (lastSeq + 1, upTo), lastChange + 1, cancellation);
            await using var marking = new NpgsqlCommand(
                $"""
                UPDATE participants SET delivered_seq = $2, settled_seq = 0,
                    read_seq = CASE WHEN user_id = $3 AND conversation_id % {everyNth} = 0 THEN 0 ELSE $2 END
                WHERE conversation_id = $1
                """,
                connection)
            {
                Parameters = { new() { Value = conversation.Id }, new() { Value = upTo }, new() { Value = conversation.Coach } },
            };
            await marking.ExecuteNonQueryAsync(cancellation);
            await using var counting = new NpgsqlCommand(
                "UPDATE conversations SET last_seq = $2, last_change = last_change + $2 - last_seq, last_message_at = now() WHERE id = $1",
                connection)
            {
                Parameters = { new() { Value = conversation.Id }, new() { Value = upTo } },
            };
            await counting.ExecuteNonQueryAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
    }

    /// <summary>The conversations that end before this seq.</summary>
    private async Task<List<((long Id, long Student, long Coach) Conversation, long LastSeq, long LastChange)>> ShortAsync(
        string which, long student, long coach, long upTo, CancellationToken cancellation)
    {
        await using var command = Command(
            $"SELECT id, student_id, coach_id, last_seq, last_change FROM conversations WHERE {which} AND last_seq < @upTo",
            student,
            coach,
            upTo);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var found = new List<((long, long, long), long, long)>();
        while (await rows.ReadAsync(cancellation))
            found.Add(((rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2)), rows.GetInt64(3), rows.GetInt64(4)));
        return found;
    }

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
